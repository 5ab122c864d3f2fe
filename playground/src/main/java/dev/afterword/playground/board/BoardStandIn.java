package dev.afterword.playground.board;

import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A platform that has nothing but one board, and decides everything when it answers. */
public abstract class BoardStandIn implements StandIn {
  private final String name;
  private final String title;
  private final Ground ground;
  private final Board board;

  /**
   * Opens the board.
   *
   * @param name in faults, log and address
   * @param title for people
   * @param limit of a message in the platform's own unit
   */
  protected BoardStandIn(String name, String title, Ground ground, int limit) throws IOException {
    this.name = name;
    this.title = title;
    this.ground = ground;
    this.board = Board.open(ground, name, limit);
  }

  /** The messages. */
  protected final Board board() {
    return board;
  }

  /** What the platform says. */
  protected abstract Answer answer(Request request, Instant now);

  /** Its address, without a slash at its end. */
  protected final String address() {
    return ground.address(name);
  }

  /**
   * The configuration of a channel that posts here, in the order of reading.
   *
   * @param path of {@code url} below the address of the platform
   * @param more keys, each followed by its value
   */
  protected final Map<String, String> settings(String path, String... more) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("url", address() + path);
    for (int index = 0; index < more.length; index += 2) {
      settings.put(more[index], more[index + 1]);
    }
    return settings;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Work arrive(Request request) {
    return () -> answer(request, ground.now());
  }

  @Override
  public final List<VisiblePost> posts() {
    return board.posts();
  }

  @Override
  public final void close() throws IOException {
    board.close();
  }
}
