package dev.afterword.playground.x;

import dev.afterword.playground.platform.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** Whether a request is signed by the account of the stand-in. */
final class OauthCheck {
  private static final long TOLERANCE_SECONDS = 300;

  private final XSecrets secrets;

  OauthCheck(XSecrets secrets) {
    this.secrets = secrets;
  }

  boolean passes(Request request, Instant now) {
    return request
        .header("Authorization")
        .flatMap(OauthHeader::parse)
        .filter(header -> isWellFormed(header, now))
        .filter(header -> sameText(header.get("consumer_key"), secrets.consumerKey()))
        .filter(header -> sameText(header.get("token"), secrets.accessToken()))
        .filter(header -> sameText(header.get("signature"), signature(request, header)))
        .isPresent();
  }

  private String signature(Request request, OauthHeader header) {
    return OauthSignature.of(
        request.method(), request.url(), request.parameters(), header, secrets);
  }

  private static boolean isWellFormed(OauthHeader header, Instant now) {
    String version = header.get("version");
    return header.get("signature_method").equals("HMAC-SHA1")
        && (version.isEmpty() || version.equals("1.0"))
        && !header.get("nonce").isEmpty()
        && header.get("timestamp").matches("[0-9]{1,12}")
        && Math.abs(now.getEpochSecond() - Long.parseLong(header.get("timestamp")))
            <= TOLERANCE_SECONDS;
  }

  private static boolean sameText(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
