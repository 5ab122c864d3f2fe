package dev.afterword.playground.linkedin;

import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.platform.PostIds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The posts of the organisation, durable before they are visible. Safe for many threads. */
final class LinkedInStore implements AutoCloseable {
  private final Journal<LinkedInEvent> journal;
  private final Map<String, LinkedInPost> posts = new LinkedHashMap<>();
  private final Set<String> images = new HashSet<>();
  private final PostIds ids = new PostIds(0, 22);

  LinkedInStore(Optional<Path> directory) throws IOException {
    this.journal = Journal.open(directory, "linkedin", LinkedInEvent.class);
    journal.earlier().forEach(this::apply);
  }

  private void apply(LinkedInEvent event) {
    switch (event) {
      case LinkedInEvent.Posted(var post) -> {
        posts.put(post.urn(), post);
        ids.seen(number(post.urn()));
      }
      case LinkedInEvent.Deleted(var urn) -> posts.remove(urn);
      case LinkedInEvent.Uploaded(var image) -> {
        images.add(image);
        ids.seen(image);
      }
    }
  }

  private void record(LinkedInEvent event) {
    journal.append(event);
    apply(event);
  }

  synchronized LinkedInPost add(String commentary, Optional<String> card, Instant now) {
    String urn = "urn:li:share:" + ids.next(now.toEpochMilli());
    var post = new LinkedInPost(urn, commentary, card, now, false);
    record(new LinkedInEvent.Posted(post));
    return post;
  }

  synchronized Optional<LinkedInPost> edit(String urn, String commentary) {
    Optional<LinkedInPost> edited = find(urn).map(post -> post.with(commentary));
    edited.ifPresent(post -> record(new LinkedInEvent.Posted(post)));
    return edited;
  }

  synchronized void delete(String urn) {
    find(urn).ifPresent(_ -> record(new LinkedInEvent.Deleted(urn)));
  }

  String nextImage(Instant now) {
    return ids.next(now.toEpochMilli());
  }

  synchronized void upload(String image) {
    record(new LinkedInEvent.Uploaded(image));
  }

  synchronized boolean hasImage(String urn) {
    return images.contains(number(urn));
  }

  synchronized Optional<LinkedInPost> find(String urn) {
    return Optional.ofNullable(posts.get(urn));
  }

  synchronized Optional<LinkedInPost> saying(String commentary) {
    return posts.values().stream().filter(post -> post.commentary().equals(commentary)).findFirst();
  }

  /** All that are visible, oldest first. */
  synchronized List<LinkedInPost> all() {
    return List.copyOf(posts.values());
  }

  private static String number(String urn) {
    return urn.substring(urn.lastIndexOf(':') + 1);
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
