package dev.afterword.playground.page;

import dev.afterword.playground.platform.VisiblePost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Posts grouped as followers see them: a first post with its answers below it. */
final class Threads {
  private Threads() {}

  /** The threads, newest first; within a thread oldest first. */
  static List<List<VisiblePost>> of(List<VisiblePost> posts) {
    Set<String> ids = posts.stream().map(VisiblePost::id).collect(Collectors.toSet());
    return posts.stream()
        .filter(post -> post.replyTo().filter(ids::contains).isEmpty())
        .sorted(Comparator.comparing(VisiblePost::at).reversed())
        .map(root -> thread(root, posts))
        .toList();
  }

  private static List<VisiblePost> thread(VisiblePost root, List<VisiblePost> posts) {
    List<VisiblePost> thread = new ArrayList<>();
    thread.add(root);
    posts.stream()
        .filter(post -> post.replyTo().equals(Optional.of(root.id())))
        .forEach(reply -> thread.addAll(thread(reply, posts)));
    return thread;
  }
}
