package dev.afterword.app.trial;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.playground.Credentials;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The playground of {@code try}, and the environment by which the sample's configuration finds it.
 */
public final class PlaygroundRun implements AutoCloseable {
  private static final int HTTP = 8081;
  private static final int SMTP = 8025;

  private final Playground playground;

  private PlaygroundRun(Playground playground) {
    this.playground = playground;
  }

  /**
   * Starts on its usual ports, or on any if those are taken.
   *
   * @param folder keeps what it took, so that a second start still shows it
   */
  public static PlaygroundRun start(Path folder, InstantSource clock) {
    try {
      return new PlaygroundRun(
          Playground.start(
              PlaygroundConfig.loopback(clock)
                  .ports(FreePort.orAny(HTTP), FreePort.orAny(SMTP))
                  .keptIn(folder)));
    } catch (IOException impossible) {
      throw CommandException.failed(
          "the playground does not start: " + impossible.getMessage() + "; try again");
    }
  }

  /** The page that shows every post as its followers see it. */
  public URI page() {
    return playground.httpBase().resolve("/playground");
  }

  /** An environment for the sample's configuration. */
  public Map<String, String> environment(Map<String, String> outer) {
    Credentials known = playground.credentials();
    var all = new HashMap<>(outer);
    all.put("PLAYGROUND_MASTODON", playground.mastodonBase().toString());
    all.put("PLAYGROUND_MASTODON_TOKEN", known.mastodonToken());
    all.put("PLAYGROUND_X", playground.xBase().toString());
    all.put("PLAYGROUND_X_CONSUMER_KEY", known.x().consumerKey());
    all.put("PLAYGROUND_X_CONSUMER_SECRET", known.x().consumerSecret());
    all.put("PLAYGROUND_X_ACCESS_TOKEN", known.x().accessToken());
    all.put("PLAYGROUND_X_ACCESS_TOKEN_SECRET", known.x().accessTokenSecret());
    all.put("PLAYGROUND_SMTP", "smtp://127.0.0.1:" + playground.smtpPort());
    all.put("PLAYGROUND_WEBHOOK", playground.webhook().toString());
    all.put("PLAYGROUND_WEBHOOK_SECRET", known.webhookSecret());
    return all;
  }

  @Override
  public void close() {
    try {
      playground.close();
    } catch (IOException unfinished) {
      throw CommandException.failed("the playground did not keep its last posts: " + unfinished);
    }
  }
}
