package dev.afterword.renderer.bucket;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests as S3 wants them (AWS Signature Version 4), by the signer of AWS. */
final class Signature {
  /** The client of the JDK writes these itself, from the same address and body. */
  private static final Set<String> OF_THE_CLIENT = Set.of("host", "content-length");

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsIdentity identity;
  private final String region;
  private final Clock clock;

  Signature(BucketConfig config, InstantSource clock) {
    BucketConfig.Keys keys = config.keys();
    this.identity =
        keys.session().isPresent()
            ? AwsSessionCredentialsIdentity.create(
                keys.access(), keys.secret(), keys.session().get())
            : AwsCredentialsIdentity.create(keys.access(), keys.secret());
    this.region = config.region();
    this.clock = clock.withZone(ZoneOffset.UTC);
  }

  /**
   * A request that carries its signature.
   *
   * @param method of HTTP
   * @param address encoded as RFC 3986 has it, slashes of the key left
   * @param headers to be signed
   * @param body read for its digest; absent if there is none
   */
  HttpRequest.Builder sign(
      String method,
      URI address,
      Map<String, String> headers,
      Optional<ContentStreamProvider> body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(address);
    headers.forEach(request::putHeader);
    SignedRequest signed =
        signer.sign(
            order -> {
              order
                  .identity(identity)
                  .request(request.build())
                  .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                  .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                  .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                  .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                  .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock);
              body.ifPresent(order::payload);
            });
    var built = HttpRequest.newBuilder(address);
    signed
        .request()
        .forEachHeader(
            (name, values) -> {
              if (!OF_THE_CLIENT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                set(built, name, values);
              }
            });
    return built;
  }

  private static void set(HttpRequest.Builder request, String name, List<String> values) {
    values.forEach(value -> request.header(name, value));
  }
}
