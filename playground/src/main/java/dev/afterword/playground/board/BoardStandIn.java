package dev.afterword.playground.board;

import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.NamedStandIn;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A platform that has nothing but one board. */
public abstract class BoardStandIn extends NamedStandIn {
  private final Board board;

  /**
   * Opens the board.
   *
   * @param name in faults, log and address
   * @param title for people
   * @param limit of a message in the platform's own unit
   */
  protected BoardStandIn(String name, String title, Ground ground, int limit) throws IOException {
    super(name, title, ground);
    this.board = Board.open(ground, name, limit);
  }

  /** The messages. */
  protected final Board board() {
    return board;
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
  public final List<VisiblePost> posts() {
    return board.posts();
  }

  @Override
  public final void close() throws IOException {
    board.close();
  }
}
