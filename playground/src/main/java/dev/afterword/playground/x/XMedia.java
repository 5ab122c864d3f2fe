package dev.afterword.playground.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.PostIds;
import dev.afterword.playground.platform.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures that were uploaded; they expire with the process. Safe for many threads. */
final class XMedia {
  private static final int LARGEST = 5_000_000;
  private static final int EXPIRES = 86_400;
  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data; *boundary=\"?([^\";]{1,70})\"?");
  private static final Pattern NAME = Pattern.compile("form-data; name=\"([a-z_]+)\"");

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final PostIds ids = new PostIds(0, 10);

  Answer upload(Request request, Instant now) {
    Matcher boundary = BOUNDARY.matcher(request.header("Content-Type").orElse(""));
    if (!boundary.matches()) {
      return XProblem.invalid("The body must be multipart/form-data");
    }
    String body = new String(request.body(), StandardCharsets.ISO_8859_1);
    List<String> names =
        NAME.matcher(body).results().map(found -> found.group(1)).sorted().toList();
    if (!names.equals(List.of("media", "media_category"))
        || !body.contains("\r\n\r\ntweet_image\r\n--" + boundary.group(1))
        || !body.endsWith("\r\n--" + boundary.group(1) + "--\r\n")) {
      return XProblem.invalid("media and media_category, tweet_image, are required");
    }
    if (body.length() > LARGEST) {
      return XProblem.invalid("The file is larger than 5 MB");
    }
    String id = ids.next(now.toEpochMilli());
    texts.put(id, "");
    ObjectNode answer = Json.object();
    answer
        .putObject("data")
        .put("id", id)
        .put("media_key", "3_" + id)
        .put("size", body.length())
        .put("expires_after_secs", EXPIRES);
    return Answer.json(200, answer);
  }

  Answer describe(Request request) {
    ObjectNode body = request.json().orElseGet(Json::object);
    String id = body.path("id").asText();
    String text = body.path("metadata").path("alt_text").path("text").asText();
    if (!has(id) || text.length() > 1000) {
      return XProblem.invalid("One or more parameters to your request was invalid.");
    }
    texts.put(id, text);
    ObjectNode answer = Json.object();
    answer.putObject("data").put("id", id);
    return Answer.json(200, answer);
  }

  boolean has(String id) {
    return texts.containsKey(id);
  }
}
