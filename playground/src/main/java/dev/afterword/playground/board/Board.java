package dev.afterword.playground.board;

import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** The messages of one platform, durable before they are visible. Safe for many threads. */
public final class Board implements AutoCloseable {
  private final Journal<BoardEvent> journal;
  private final String platform;
  private final URI pages;
  private final int limit;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, Message> byKey = new HashMap<>();
  private long posted;

  private Board(Journal<BoardEvent> journal, String platform, URI pages, int limit) {
    this.journal = journal;
    this.platform = platform;
    this.pages = pages;
    this.limit = limit;
    journal.earlier().forEach(this::apply);
  }

  /**
   * Opens the board of a platform.
   *
   * @param limit of a message in the platform's own unit
   */
  public static Board open(Ground ground, String platform, int limit) throws IOException {
    return new Board(
        Journal.open(ground.directory(), platform, BoardEvent.class),
        platform,
        ground.pages(),
        limit);
  }

  /**
   * Adds a message.
   *
   * @param made from its number, which is never given twice
   */
  public synchronized Message add(LongFunction<Message> made) {
    Message message = made.apply(posted + 1);
    record(new BoardEvent.Posted(message));
    return message;
  }

  /** The message that came with a key, whether or not it is still there. */
  public synchronized Optional<Message> madeBy(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Changes what a message says; empty if it is not there. */
  public synchronized Optional<Message> edit(String id, Message.Body body, Instant now) {
    Optional<Message> edited = find(id).map(message -> message.saying(body, now));
    edited.ifPresent(message -> record(new BoardEvent.Edited(message)));
    return edited;
  }

  /** Takes a message away and returns it; empty if it is not there. */
  public synchronized Optional<Message> delete(String id) {
    Optional<Message> message = find(id);
    message.ifPresent(_ -> record(new BoardEvent.Deleted(id)));
    return message;
  }

  /** The message with that id, if it is there. */
  public synchronized Optional<Message> find(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  /** All that are there, oldest first. */
  public synchronized List<Message> all() {
    return List.copyOf(messages.values());
  }

  /** The same as followers see them. */
  public List<VisiblePost> posts() {
    return all().stream().map(this::visible).toList();
  }

  private VisiblePost visible(Message message) {
    return new VisiblePost(
        platform,
        message.id(),
        page(message.id()),
        message.body().text(),
        message.replyTo(),
        message.at(),
        message.body().length(),
        message.body().limit().orElse(limit),
        message.editedAt().map(_ -> "edited"),
        message.body().card());
  }

  /** The page of a message in this playground. */
  public URI page(String id) {
    return pages.resolve(platform + "/" + id.replaceAll("[^A-Za-z0-9_-]", "_"));
  }

  private void record(BoardEvent event) {
    journal.append(event);
    apply(event);
  }

  private void apply(BoardEvent event) {
    switch (event) {
      case BoardEvent.Posted(var message) -> {
        posted++;
        messages.put(message.id(), message);
        message.key().ifPresent(key -> byKey.put(key, message));
      }
      case BoardEvent.Edited(var message) -> messages.put(message.id(), message);
      case BoardEvent.Deleted(var id) -> messages.remove(id);
    }
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
