package dev.afterword.renderer.bucket;

import com.sun.net.httpserver.HttpExchange;
import dev.afterword.contract.Digests;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies signatures as S3 does, from the specification alone (AWS Signature Version 4, "Create a
 * signed request"): nothing of what made them is used here.
 */
final class Signatures {
  private final String access;
  private final String secret;
  private final String region;

  Signatures(String access, String secret, String region) {
    this.access = access;
    this.secret = secret;
    this.region = region;
  }

  /** The error code that S3 answers; empty if all is well. */
  Optional<String> fault(HttpExchange exchange, byte[] body) {
    String[] fields =
        exchange
            .getRequestHeaders()
            .getFirst("Authorization")
            .replace("AWS4-HMAC-SHA256 Credential=", "")
            .split(", (SignedHeaders|Signature)=", -1);
    String[] scope = fields[0].split("/", -1);
    if (!scope[0].equals(access)) {
      return Optional.of("InvalidAccessKeyId");
    }
    if (!scope[2].equals(region)) {
      return Optional.of("AuthorizationHeaderMalformed");
    }
    String digest = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
    if (!digest.equals("UNSIGNED-PAYLOAD") && !digest.equals(Digests.sha256(body))) {
      return Optional.of("XAmzContentSHA256Mismatch");
    }
    String when = exchange.getRequestHeaders().getFirst("x-amz-date");
    String text =
        Stream.of(
                "AWS4-HMAC-SHA256",
                when,
                fields[0].substring(access.length() + 1),
                Digests.sha256(canonical(exchange, fields[1], digest)))
            .collect(Collectors.joining("\n"));
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : Arrays.copyOfRange(scope, 1, scope.length)) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, text)).equals(fields[2])
        ? Optional.empty()
        : Optional.of("SignatureDoesNotMatch");
  }

  private static String canonical(HttpExchange exchange, String signed, String digest) {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String sorted =
        Stream.of(query.split("&", -1))
            .sorted()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    String headers =
        Stream.of(signed.split(";", -1))
            .map(name -> name + ":" + exchange.getRequestHeaders().getFirst(name).strip() + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        sorted,
        headers,
        signed,
        digest);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
