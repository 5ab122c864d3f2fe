package dev.afterword.playground.ping;

import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.NamedStandIn;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.util.List;

/** Somebody who is told addresses, and shows which. */
abstract class PingStandIn extends NamedStandIn {
  static final int LONGEST = 2048;

  private final PingLog log;

  PingStandIn(String name, String title, Ground ground) throws IOException {
    super(name, title, ground);
    this.log = new PingLog(name, ground.directory(), ground.pages());
  }

  final Answer take(Ping ping, Answer answer) {
    return log.take(ping, answer);
  }

  @Override
  public final List<VisiblePost> posts() {
    return log.posts(LONGEST);
  }

  @Override
  public final void close() throws IOException {
    log.close();
  }
}
