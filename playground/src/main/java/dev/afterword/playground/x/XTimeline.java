package dev.afterword.playground.x;

import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.platform.PostIds;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The posts of the one account, durable before they are visible. Safe for many threads. */
final class XTimeline implements AutoCloseable {
  private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

  private final Journal<XEvent> journal;
  private final Map<String, XPost> posts = new LinkedHashMap<>();
  private final PostIds ids = new PostIds(SNOWFLAKE_EPOCH, 22);

  XTimeline(Journal<XEvent> journal) {
    this.journal = journal;
    for (XEvent event : journal.earlier()) {
      apply(posts, ids, event);
    }
  }

  private static void apply(Map<String, XPost> posts, PostIds ids, XEvent event) {
    switch (event) {
      case XEvent.Posted(var post) -> {
        posts.put(post.id(), post);
        ids.seen(post.id());
      }
      case XEvent.Deleted(var id) -> posts.remove(id);
    }
  }

  /** Adds a post unless one with the same text is visible. */
  synchronized Optional<XPost> add(String text, Optional<String> replyTo, Instant now) {
    if (posts.values().stream().anyMatch(post -> XText.sameText(post.text(), text))) {
      return Optional.empty();
    }
    XPost post = new XPost(ids.next(now.toEpochMilli()), text, replyTo, now);
    record(new XEvent.Posted(post));
    return Optional.of(post);
  }

  synchronized boolean delete(String id) {
    boolean known = posts.containsKey(id);
    if (known) {
      record(new XEvent.Deleted(id));
    }
    return known;
  }

  synchronized boolean has(String id) {
    return posts.containsKey(id);
  }

  synchronized List<XPost> all() {
    return List.copyOf(posts.values());
  }

  private void record(XEvent event) {
    journal.append(event);
    apply(posts, ids, event);
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
