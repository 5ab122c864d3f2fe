package dev.afterword.playground.x;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA1 of RFC 5849 §3.4. A JSON body takes no part in it. */
final class OauthSignature {
  private OauthSignature() {}

  static String of(
      String method,
      URI url,
      List<Map.Entry<String, String>> query,
      OauthHeader header,
      XSecrets secrets) {
    String key = encode(secrets.consumerSecret()) + "&" + encode(secrets.accessTokenSecret());
    String base = method + "&" + encode(address(url)) + "&" + encode(parameters(query, header));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA1", e);
    }
  }

  /** The address without its query; the port only when it is not the scheme's own. */
  private static String address(URI url) {
    boolean own =
        url.getPort() < 0 || url.getPort() == (url.getScheme().equals("https") ? 443 : 80);
    String port = own ? "" : ":" + url.getPort();
    return url.getScheme()
        + "://"
        + url.getHost().toLowerCase(Locale.ROOT)
        + port
        + url.getRawPath();
  }

  private static String parameters(List<Map.Entry<String, String>> query, OauthHeader header) {
    return Stream.concat(
            query.stream(),
            header.parameters().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("oauth_signature"))
                .filter(entry -> !entry.getKey().equals("realm")))
        .map(entry -> Map.entry(encode(entry.getKey()), encode(entry.getValue())))
        .sorted(
            Map.Entry.<String, String>comparingByKey()
                .thenComparing(Map.Entry.comparingByValue(Comparator.naturalOrder())))
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
