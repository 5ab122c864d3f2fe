package dev.afterword.playground.x;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Authorization: OAuth …} of RFC 5849 §3.5.1, decoded. */
record OauthHeader(Map<String, String> parameters) {
  private static final Pattern PAIR = Pattern.compile("\\s*([a-z_]+)=\"([^\"]*)\"\\s*(,|$)");

  OauthHeader {
    parameters = Map.copyOf(parameters);
  }

  /** Empty when the header is of another scheme or malformed. */
  static Optional<OauthHeader> parse(String header) {
    if (!header.startsWith("OAuth ")) {
      return Optional.empty();
    }
    Map<String, String> parameters = new TreeMap<>();
    Matcher pair = PAIR.matcher(header).region("OAuth ".length(), header.length());
    while (pair.lookingAt()) {
      parameters.put(pair.group(1), URLDecoder.decode(pair.group(2), StandardCharsets.UTF_8));
      pair.region(pair.end(), header.length());
    }
    return pair.regionStart() == header.length() && !parameters.isEmpty()
        ? Optional.of(new OauthHeader(parameters))
        : Optional.empty();
  }

  String get(String name) {
    return parameters.getOrDefault("oauth_" + name, "");
  }
}
