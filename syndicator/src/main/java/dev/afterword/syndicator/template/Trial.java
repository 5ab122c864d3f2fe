package dev.afterword.syndicator.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a template is tried out with before it is used. */
final class Trial {
  private static final Object LINKS = List.of("https://example.org/1", "https://example.org/2");

  private Trial() {}

  /** As much and as little as there may be. */
  static List<Map<String, Object>> of(TextKind kind) {
    var little = new HashMap<String, Object>();
    kind.always().forEach(name -> little.put(name, little(name)));
    var much = new HashMap<String, Object>();
    kind.always().forEach(name -> much.put(name, much(name)));
    kind.sometimes().forEach(name -> much.put(name, much(name)));
    return List.of(much, little);
  }

  private static Object much(String name) {
    return switch (name) {
      case "number", "count", "posts", "clips" -> 2;
      case "others" -> true;
      case "occasion" -> "follow-up";
      case "videos" -> LINKS;
      case "hashtags" -> List.of("#one", "#two");
      case "sessions" ->
          List.of(
              Map.of("number", 1, "title", "One", "speakers", "Ada", "videos", LINKS),
              Map.of("number", 2, "videos", List.of()));
      default -> "word";
    };
  }

  private static Object little(String name) {
    return switch (name) {
      case "number", "count", "posts", "clips" -> 1;
      case "others" -> false;
      case "occasion" -> "new";
      case "videos", "hashtags", "sessions" -> List.of();
      default -> "word";
    };
  }
}
