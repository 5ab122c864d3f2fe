package dev.afterword.renderer.bucket;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * What a store says when it does not do what it is asked for (S3 API, error responses).
 *
 * @param config of the bucket
 * @param deed what was asked for, for people: {@code list} or {@code write zh/index.html}
 * @param status of HTTP
 * @param headers of the answer
 * @param said the texts of its elements; none after a HEAD
 * @param now by this machine's clock
 */
record Refusal(
    BucketConfig config,
    String deed,
    int status,
    HttpHeaders headers,
    Map<String, String> said,
    Instant now) {
  private static final int SERVER = 500;
  private static final int TOO_MANY = 429;
  private static final int CONFLICT = 409;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int LONGEST = 200;

  BucketException exception() {
    String code = said.getOrDefault("Code", "");
    String label = config.label();
    return switch (code) {
      case "NoSuchBucket" ->
          BucketException.lasting(
              "there is no " + label + ": create it, or correct site.bucket.name");
      case "InvalidAccessKeyId" ->
          BucketException.lasting(
              label + " does not know this access key: correct site.bucket.access-key");
      case "SignatureDoesNotMatch" ->
          BucketException.lasting(
              label + " does not accept the signature: correct site.bucket.secret-key");
      case "ExpiredToken", "InvalidToken" ->
          BucketException.lasting(
              label + " does not accept the session token any more: renew the credentials");
      case "RequestTimeTooSkewed", "RequestExpired" ->
          BucketException.lasting(
              "the clock of this machine is "
                  + skew()
                  + " away from that of "
                  + label
                  + ": let NTP set it");
      case "AuthorizationHeaderMalformed", "PermanentRedirect", "TemporaryRedirect" ->
          BucketException.lasting(elsewhere());
      case "NotImplemented" -> BucketException.lasting(unconditional());
      default -> byStatus(code, said.getOrDefault("Message", ""));
    };
  }

  private BucketException byStatus(String code, String message) {
    String label = config.label();
    if (status == NOT_IMPLEMENTED) {
      return BucketException.lasting(unconditional());
    }
    if (status >= SERVER || status == TOO_MANY || status == CONFLICT) {
      return BucketException.passing(
          label + " cannot " + deed + " now (" + answer(code, "") + "): it is tried again");
    }
    if (status == 401 || status == 403) {
      return BucketException.lasting(
          label
              + " does not let this access key "
              + deed
              + ": allow it s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject");
    }
    if (status / 100 == 3) {
      return BucketException.lasting(elsewhere());
    }
    return BucketException.lasting(
        label
            + " does not "
            + deed
            + " ("
            + answer(code, message)
            + "): correct site.bucket, or ask who runs it");
  }

  private String answer(String code, String message) {
    String words = (status + " " + code + " " + message).strip();
    String hidden = config.keys().hide(words).replaceAll("\\p{Cntrl}", " ");
    return hidden.length() > LONGEST ? hidden.substring(0, LONGEST) + "…" : hidden;
  }

  private String elsewhere() {
    String region =
        headers.firstValue("x-amz-bucket-region").orElse(said.getOrDefault("Region", ""));
    return region.matches("[a-z0-9-]{1,60}")
        ? config.label() + " lies in another region: set site.bucket.region to " + region
        : config.label()
            + " is to be asked at another address: correct site.bucket.endpoint and region";
  }

  private String unconditional() {
    return config.label()
        + " does not know conditional writes: set site.bucket.conditional to false, and let only"
        + " one renderer publish into it";
  }

  private String skew() {
    try {
      Instant theirs =
          ZonedDateTime.parse(
                  headers.firstValue("Date").orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME)
              .toInstant();
      return Duration.between(theirs, now).abs().toMinutes() + " minutes";
    } catch (DateTimeParseException unknown) {
      return "more than 15 minutes";
    }
  }
}
