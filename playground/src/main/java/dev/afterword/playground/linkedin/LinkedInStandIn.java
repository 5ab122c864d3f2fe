package dev.afterword.playground.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.RateWindow;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** LinkedIn for one organisation: {@code /rest/posts} and {@code /rest/images}, versioned. */
public final class LinkedInStandIn implements StandIn {
  private static final String TOKEN = "playground-linkedin-token";
  private static final String AUTHOR = "urn:li:organization:5601";
  private static final String POSTS = "/rest/posts";
  private static final String POST = "/rest/posts/urn:li:share:[0-9]+";
  private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMM");
  private static final int A_DAY = 100;

  private final LinkedInStore store;
  private final URI pages;
  private final InstantSource clock;
  private final RateWindow requests = new RateWindow(A_DAY, Duration.ofDays(1));

  /** Opens the organisation; {@code pages} is the address below which posts have their pages. */
  public LinkedInStandIn(Optional<Path> directory, URI pages, InstantSource clock)
      throws IOException {
    this.store = new LinkedInStore(directory);
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "linkedin";
  }

  @Override
  public String title() {
    return "LinkedIn";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("token", TOKEN);
    settings.put("author", AUTHOR);
    settings.put("version", YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).format(VERSION));
    settings.put("url", pages.resolve("/linkedin").toString());
    return settings;
  }

  @Override
  public Work arrive(Request request) {
    return () -> stranger(request).orElseGet(() -> answer(request, clock.instant()));
  }

  private Optional<Answer> stranger(Request request) {
    if (!request.header("Authorization").orElse("").equals("Bearer " + TOKEN)) {
      return Optional.of(error(401, "INVALID_ACCESS_TOKEN", "Invalid access token"));
    }
    if (request.path().startsWith("/upload/")) {
      return Optional.empty();
    }
    if (!isServed(request.header("LinkedIn-Version").orElse(""))) {
      return Optional.of(error(426, "NONEXISTENT_VERSION", "Requested version is not active"));
    }
    if (!request.header("X-Restli-Protocol-Version").orElse("").equals("2.0.0")) {
      return Optional.of(error(400, "ILLEGAL_ARGUMENT", "X-Restli-Protocol-Version must be 2.0.0"));
    }
    return requests.take(clock.instant()).granted()
        ? Optional.empty()
        : Optional.of(error(429, "TOO_MANY_REQUESTS", "Resource level throttle DAY limit"));
  }

  /** A version lives for about a year. */
  private boolean isServed(String version) {
    YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    return version.matches("20[0-9]{2}(0[1-9]|1[0-2])")
        && !YearMonth.parse(version, VERSION).isAfter(now)
        && YearMonth.parse(version, VERSION).isAfter(now.minusYears(1));
  }

  private Answer answer(Request request, Instant now) {
    if (request.is("POST", POSTS)) {
      return PostRequest.read(request).take(store, now, AUTHOR);
    }
    if (request.is("GET", POSTS)) {
      return list(request);
    }
    if (request.is("POST", POST)) {
      return edit(request);
    }
    if (request.is("GET", POST)) {
      return store
          .find(request.part(3))
          .map(post -> Answer.json(200, view(post)))
          .orElseGet(LinkedInStandIn::notFound);
    }
    if (request.is("DELETE", POST)) {
      store.delete(request.part(3));
      return Answer.of(204, "", "").did(Effect.DELETED, request.part(3));
    }
    return image(request, now);
  }

  private Answer image(Request request, Instant now) {
    if (request.is("POST", "/rest/images") && is(request, "action", "initializeUpload")) {
      String owner =
          request.json().map(body -> body.at("/initializeUploadRequest/owner").asText()).orElse("");
      if (!owner.equals(AUTHOR)) {
        return error(400, "INVALID_URN", "owner is not an organisation of this token");
      }
      String image = store.nextImage(now);
      ObjectNode value = Json.object();
      value
          .putObject("value")
          .put("uploadUrl", pages.resolve("/linkedin/upload/" + image).toString())
          .put("image", "urn:li:image:" + image);
      return Answer.json(200, value);
    }
    if (request.is("PUT", "/upload/[0-9]{1,19}") && request.body().length > 0) {
      store.upload(request.part(2));
      return Answer.of(201, "", "");
    }
    return notFound();
  }

  private Answer edit(Request request) {
    Optional<String> commentary =
        request
            .json()
            .filter(_ -> request.header("X-RestLi-Method").orElse("").equals("PARTIAL_UPDATE"))
            .map(body -> body.at("/patch/$set/commentary"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText);
    if (commentary.isEmpty() || commentary.get().length() > LinkedInPost.LIMIT) {
      return error(422, "FIELD_INVALID", "patch/$set/commentary is missing or too long");
    }
    return store
        .edit(request.part(3), commentary.get())
        .map(post -> Answer.of(204, "", "").did(Effect.CHANGED, post.urn()))
        .orElseGet(LinkedInStandIn::notFound);
  }

  private Answer list(Request request) {
    if (!is(request, "q", "author") || !is(request, "author", AUTHOR)) {
      return error(400, "ILLEGAL_ARGUMENT", "q=author and author are needed");
    }
    ObjectNode page = Json.object();
    ArrayNode elements = page.putArray("elements");
    store.all().reversed().forEach(post -> elements.add(view(post)));
    return Answer.json(200, page);
  }

  private static ObjectNode view(LinkedInPost post) {
    return Json.object()
        .put("id", post.urn())
        .put("author", AUTHOR)
        .put("commentary", post.commentary())
        .put("createdAt", post.at().toEpochMilli())
        .put("publishedAt", post.at().toEpochMilli())
        .put("visibility", "PUBLIC")
        .put("lifecycleState", "PUBLISHED");
  }

  private static boolean is(Request request, String parameter, String value) {
    return request.parameter(parameter).orElse("").equals(value);
  }

  static Answer error(int status, String code, String sentence) {
    return Answer.json(status, Map.of("status", status, "code", code, "message", sentence));
  }

  private static Answer notFound() {
    return error(404, "NOT_FOUND", "Could not find the entity");
  }

  @Override
  public List<VisiblePost> posts() {
    return store.all().stream().map(this::visible).toList();
  }

  private VisiblePost visible(LinkedInPost post) {
    return new VisiblePost(
        name(),
        post.urn(),
        pages.resolve("linkedin/" + post.urn().replace(':', '-')),
        post.shown(),
        Optional.empty(),
        post.at(),
        post.commentary().length(),
        LinkedInPost.LIMIT,
        post.edited() ? Optional.of("edited") : Optional.empty());
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
