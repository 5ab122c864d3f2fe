package dev.afterword.playground.ping;

import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Somebody who is told addresses, and shows which. */
abstract class PingStandIn implements StandIn {
  static final int LONGEST = 2048;

  private final String name;
  private final String title;
  private final Ground ground;
  private final PingLog log;

  PingStandIn(String name, String title, Ground ground) throws IOException {
    this.name = name;
    this.title = title;
    this.ground = ground;
    this.log = new PingLog(name, ground.directory(), ground.pages());
  }

  abstract Answer answer(Request request, Instant now);

  final Answer take(Ping ping, Answer answer) {
    return log.take(ping, answer);
  }

  final String address() {
    return ground.address(name);
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
    return log.posts(LONGEST);
  }

  @Override
  public final void close() throws IOException {
    log.close();
  }
}
