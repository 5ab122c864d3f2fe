package dev.afterword.playground.ping;

import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hub of WebSub (https://www.w3.org/TR/websub/, section 7), which publishers ping. */
public final class WebSubStandIn implements StandIn {
  private static final int LONGEST = 2048;
  private static final String TEXT = "text/plain; charset=utf-8";

  private final PingLog log;
  private final URI pages;
  private final InstantSource clock;

  /** Opens the hub; {@code pages} is the address below which topics have their pages. */
  public WebSubStandIn(Optional<Path> directory, URI pages, InstantSource clock)
      throws IOException {
    this.log = new PingLog("websub", directory, pages);
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "websub";
  }

  @Override
  public String title() {
    return "WebSub";
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("hub", pages.resolve("/websub/hub").toString());
  }

  @Override
  public Work arrive(Request request) {
    return () -> answer(request);
  }

  private Answer answer(Request request) {
    if (!request.path().equals("/hub")) {
      return Answer.of(404, TEXT, "The hub is at /websub/hub");
    }
    if (!request.method().equals("POST")) {
      return Answer.of(405, TEXT, "Only POST is allowed").with("Allow", "POST");
    }
    if (!field(request, "hub.mode").equals("publish")) {
      return Answer.of(400, TEXT, "hub.mode must be publish, in a form");
    }
    String topic = field(request, "hub.url");
    if (!topic.matches("https?://[^\\s/]+/\\S*") || topic.length() > LONGEST) {
      return Answer.of(400, TEXT, "hub.url must be the address of a feed");
    }
    return log.take(new Ping(List.of(topic), clock.instant()), Answer.of(204, TEXT, ""));
  }

  private static String field(Request request, String name) {
    return request.form().stream()
        .filter(field -> field.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  @Override
  public List<VisiblePost> posts() {
    return log.posts(LONGEST);
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
