package dev.afterword.syndicator.twitter;

import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Failure;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.channel.WebService;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import twitter4j.HttpRequest;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;
import twitter4j.TwitterFactory;
import twitter4j.TwitterV2;
import twitter4j.TwitterV2ExKt;
import twitter4j.V2ConfigurationKt;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.Configuration;
import twitter4j.conf.ConfigurationBuilder;

/** One account on X, spoken to through twitter4j. */
public final class Twitter implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(4);
  private static final Duration READ = Duration.ofSeconds(9);
  private static final HttpHeaders JSON =
      HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (_, _) -> true);

  private final URI url;
  private final AddressPolicy addresses;
  private final Credentials credentials;
  private final TwitterV2 twitter;
  private final OAuthAuthorization signer;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * An account.
   *
   * @param url of the server, without a slash at its end
   */
  public Twitter(URI url, Credentials credentials, AddressPolicy addresses) {
    this.url = url;
    this.credentials = credentials;
    this.addresses = addresses;
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

  /**
   * Posts, once. What comes back is the answer of X as far as twitter4j tells it: the id of the
   * post, or a problem and when to come back.
   *
   * @param replyTo id of a post
   * @param picture id of a picture that was uploaded before
   */
  public Exchange post(String text, Optional<Long> replyTo, Optional<Long> picture) {
    return addresses
        .objection(url.getHost(), CONNECT)
        .orElseGet(() -> exchange(text, replyTo.orElse(null), picture));
  }

  /** A stalling body outlives every read time-out, so the whole call has a deadline of its own. */
  private Exchange exchange(String text, @Nullable Long replyTo, Optional<Long> picture) {
    Long[] media = picture.map(id -> new Long[] {id}).orElse(null);
    Future<Long> answer = calls.submit(() -> post(text, replyTo, media));
    try {
      long id = answer.get(WebClient.DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
      return new Exchange.Answered(201, JSON, "{\"data\":{\"id\":\"" + id + "\"}}");
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof TwitterException refusal
          ? Refusal.of(refusal)
          : new Exchange.Lost("the answer is not that of X");
    } catch (TimeoutException late) {
      return Failure.of(late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Failure.of(stopped);
    } finally {
      answer.cancel(true);
    }
  }

  private long post(String text, @Nullable Long replyTo, Long @Nullable [] media)
      throws TwitterException {
    return twitter
        .createTweet(null, null, null, media, null, null, null, null, null, replyTo, null, text)
        .getId();
  }

  /** The server, spoken to by our own client and signed by twitter4j. */
  public WebService service() {
    return new WebService(url, this::signed, new WebClient(addresses, WebClient.DEADLINE));
  }

  /** The same request, signed. Its body takes no part in the signature (RFC 5849, 3.4.1.3). */
  private WebRequest signed(WebRequest request) {
    var method = RequestMethod.valueOf(request.method());
    var signed = new HttpRequest(method, request.target().toString(), null, signer, Map.of());
    return request.with("Authorization", signer.getAuthorizationHeader(signed));
  }

  /** The account's id, if its token tells it. */
  public Optional<String> owner() {
    return credentials.owner();
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
