package dev.afterword.syndicator.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.sample.ScriptedServer;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A second opinion on a signature (RFC 5849, 3.4), written without a look at the first. */
record OauthSignature(String method, String url, Map<String, String> parameters) {
  private static final Pattern PAIR = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  static OauthSignature of(ScriptedServer server, ScriptedServer.Request request) {
    var parameters = new TreeMap<String, String>();
    PAIR.matcher(request.headers().getOrDefault("authorization", ""))
        .results()
        .forEach(pair -> parameters.put(pair.group(1), decode(pair.group(2))));
    var target = URI.create(request.target());
    Stream.ofNullable(target.getRawQuery())
        .flatMap(query -> Stream.of(query.split("&", -1)))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> parameters.put(decode(pair[0]), decode(pair[1])));
    return new OauthSignature(request.method(), server.url() + target.getRawPath(), parameters);
  }

  void verify(String consumerSecret, String tokenSecret) {
    assertThat(parameters)
        .containsEntry("oauth_consumer_key", "ck")
        .containsEntry("oauth_token", "1-at");
    assertThat(sign(consumerSecret, tokenSecret)).isEqualTo(parameters.get("oauth_signature"));
  }

  String sign(String consumerSecret, String tokenSecret) {
    String normal =
        parameters.entrySet().stream()
            .filter(one -> !one.getKey().equals("oauth_signature"))
            .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
            .sorted()
            .collect(Collectors.joining("&"));
    String base = method + "&" + encode(url) + "&" + encode(normal);
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(
          new SecretKeySpec(
              (encode(consumerSecret) + "&" + encode(tokenSecret)).getBytes(StandardCharsets.UTF_8),
              "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  private static String encode(String plain) {
    return URLEncoder.encode(plain, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
