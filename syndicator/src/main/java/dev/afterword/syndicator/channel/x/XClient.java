package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.RequestMethod;
import twitter4j.TwitterFactory;
import twitter4j.TwitterV2;
import twitter4j.TwitterV2ExKt;
import twitter4j.V2ConfigurationKt;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.Configuration;
import twitter4j.conf.ConfigurationBuilder;

/** One account on X. Posts through twitter4j; looks up with our own client, signed by twitter4j. */
final class XClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(4);
  private static final Duration READ = Duration.ofSeconds(9);

  private final URI url;
  private final Credentials credentials;
  private final AddressPolicy addresses;
  private final TwitterV2 twitter;
  private final OAuthAuthorization signer;
  private final WebClient web;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  XClient(URI url, Credentials credentials, AddressPolicy addresses) {
    this.url = url;
    this.credentials = credentials;
    this.addresses = addresses;
    this.web = new WebClient(addresses, WebClient.DEADLINE);
    Configuration configuration = configuration(url, credentials);
    V2ConfigurationKt.getV2Configuration(configuration).setBaseURL(url + "/2/");
    this.twitter = TwitterV2ExKt.getV2(new TwitterFactory(configuration).getInstance());
    this.signer = new OAuthAuthorization(configuration);
  }

  /** Every value in code, because twitter4j also listens to files and system properties. */
  private static Configuration configuration(URI url, Credentials credentials) {
    return new ConfigurationBuilder()
        .setOAuthConsumerKey(credentials.consumerKey())
        .setOAuthConsumerSecret(credentials.consumerSecret())
        .setOAuthAccessToken(credentials.accessToken())
        .setOAuthAccessTokenSecret(credentials.accessTokenSecret())
        .setApplicationOnlyAuthEnabled(false)
        .setHttpConnectionTimeout((int) CONNECT.toMillis())
        .setHttpReadTimeout((int) READ.toMillis())
        .setHttpRetryCount(0)
        .setGZIPEnabled(true)
        .setDebugEnabled(false)
        .setPrettyDebugEnabled(false)
        .setJSONStoreEnabled(false)
        .setMBeanEnabled(false)
        // The map of the add-on is keyed by equal configurations; this keeps two servers apart.
        .setRestBaseURL(url + "/1.1/")
        .build();
  }

  /** Why nothing may be sent to the server, if so. */
  Optional<Exchange> objection() {
    return addresses.objection(url.getHost(), CONNECT);
  }

  /**
   * Posts, once.
   *
   * @param picture id of a picture that was uploaded before
   * @return the id of the post
   * @throws ExecutionException with what twitter4j threw
   * @throws TimeoutException when the whole call took too long
   */
  long post(String text, OptionalLong replyTo, Optional<Long> picture)
      throws ExecutionException, TimeoutException, InterruptedException {
    return call(
        () ->
            twitter
                .createTweet(
                    null,
                    null,
                    null,
                    picture.map(id -> new Long[] {id}).orElse(null),
                    null,
                    null,
                    null,
                    null,
                    null,
                    replyTo.isPresent() ? replyTo.getAsLong() : null,
                    null,
                    text)
                .getId());
  }

  /** The JSON behind a path, if the platform answered with it. */
  Optional<JsonNode> get(String path, Map<String, String> query) {
    var parameters =
        query.entrySet().stream()
            .map(one -> new HttpParameter(one.getKey(), one.getValue()))
            .toArray(HttpParameter[]::new);
    var signed = new HttpRequest(RequestMethod.GET, url + path, parameters, signer, Map.of());
    String target =
        Stream.of(parameters).findAny().isPresent()
            ? url + path + "?" + HttpParameter.encodeParameters(parameters)
            : url + path;
    var request =
        WebRequest.get(URI.create(target))
            .with("Authorization", signer.getAuthorizationHeader(signed));
    return web.send(request) instanceof Exchange.Answered answer && answer.status() == 200
        ? PlatformWords.json(answer.body())
        : Optional.empty();
  }

  /** A request without parameters; its body takes no part in the signature (RFC 5849, 3.4.1.3). */
  Exchange send(WebRequest request) {
    var method = RequestMethod.valueOf(request.method());
    var signed = new HttpRequest(method, request.target().toString(), null, signer, Map.of());
    return web.send(request.with("Authorization", signer.getAuthorizationHeader(signed)));
  }

  /** Its own address with a path. */
  URI at(String path) {
    return URI.create(url + path);
  }

  /** The account's id: asked for, else read off the token. */
  Optional<String> account() {
    return get("/2/users/me", Map.of())
        .map(me -> me.path("data").path("id").asText())
        .filter(id -> id.matches("[0-9]{1,19}"))
        .or(credentials::owner);
  }

  @Override
  public void close() {
    calls.shutdownNow();
    web.close();
  }

  /** A stalling body outlives every read time-out, so the whole call has a deadline of its own. */
  private <T> T call(Callable<T> call)
      throws ExecutionException, TimeoutException, InterruptedException {
    var answer = calls.submit(call);
    try {
      return answer.get(WebClient.DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      answer.cancel(true);
    }
  }
}
