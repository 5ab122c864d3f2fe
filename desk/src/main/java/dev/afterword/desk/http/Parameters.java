package dev.afterword.desk.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a query or a form says (URL Standard, 5: application/x-www-form-urlencoded). */
public final class Parameters {
  private static final int MOST = 1_000;

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Nothing was said. */
  public static Parameters none() {
    return new Parameters(Map.of());
  }

  /**
   * Reads them.
   *
   * @return empty for a broken escape, and for more than a thousand
   */
  public static Optional<Parameters> parse(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    String[] pairs = encoded.split("&", MOST + 1);
    if (pairs.length > MOST) {
      return Optional.empty();
    }
    try {
      for (String pair : pairs) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        if (!pair.isEmpty()) {
          values.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
        }
      }
    } catch (IllegalArgumentException brokenEscape) {
      return Optional.empty();
    }
    return Optional.of(new Parameters(values));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The first value of that name, unless it is blank. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Every value of that name. */
  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }
}
