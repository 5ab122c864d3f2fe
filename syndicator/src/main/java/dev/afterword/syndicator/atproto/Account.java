package dev.afterword.syndicator.atproto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** One account on its server. Logs in once and renews; logins are few (30 in 5 minutes). */
public final class Account implements AutoCloseable {
  private static final String XRPC = "/xrpc/com.atproto.";
  private static final Set<String> TOKEN_ERRORS =
      Set.of("InvalidToken", "ExpiredToken", "AuthMissing", "AuthenticationRequired");

  private final URI entry;
  private final String identifier;
  private final String password;
  private final WebClient client;
  private final AtomicReference<Optional<Login>> login = new AtomicReference<>(Optional.empty());

  /**
   * Who we are, and for how long.
   *
   * @param server the account's own, with the token for calls
   * @param renewal the same, with the token for another one
   */
  private record Login(String account, WebService server, WebService renewal) {}

  /**
   * An account that has not logged in.
   *
   * @param entry where the account logs in, without a slash at its end
   */
  public Account(URI entry, String identifier, String password, WebClient client) {
    this.entry = entry;
    this.identifier = identifier;
    this.password = password;
    this.client = client;
  }

  /** Calls a procedure on the own repository, for example {@code repo.putRecord}. */
  public Exchange write(String method, ObjectNode input) {
    return call(
        own ->
            own.server().json("POST", XRPC + method, input.deepCopy().put("repo", own.account())));
  }

  /** Uploads bytes. */
  public Exchange upload(String mediaType, byte[] bytes) {
    return call(own -> own.server().bytes("POST", XRPC + "repo.uploadBlob", mediaType, bytes));
  }

  /** Reads one record of the account. */
  public Exchange record(String collection, String key) {
    String query = "&collection=" + collection + "&rkey=" + key;
    return call(own -> own.server().get(XRPC + "repo.getRecord?repo=" + own.account() + query));
  }

  /** Asks who we are. */
  public Exchange whoami() {
    return call(own -> own.server().get(XRPC + "server.getSession"));
  }

  /** A token that is not good any more is renewed once; what it was sent with was not done. */
  private Exchange call(Function<Login, Exchange> wish) {
    Optional<Login> held = login.get();
    Exchange first = held.map(wish).orElseGet(this::logIn);
    if (held.isPresent() && !isTokenError(first)) {
      return first;
    }
    Exchange entrance = held.map(this::renew).orElse(first);
    return login.get().map(wish).orElse(entrance);
  }

  private Exchange renew(Login old) {
    login.set(Optional.empty());
    Exchange renewal =
        keep(old.renewal().bare("POST", XRPC + "server.refreshSession"), old.server().base());
    return isTokenError(renewal) ? logIn() : renewal;
  }

  private Exchange logIn() {
    var credentials =
        JsonNodeFactory.instance
            .objectNode()
            .put("identifier", identifier)
            .put("password", password);
    var entrance = new WebService(entry, Map.of(), client);
    return keep(entrance.json("POST", XRPC + "server.createSession", credentials), entry);
  }

  private Exchange keep(Exchange answer, URI server) {
    login.set(
        WebService.read(answer)
            .filter(body -> body.path("did").asText().matches("did:[a-z]+:[A-Za-z0-9.:%_-]+"))
            .filter(body -> !body.path("accessJwt").asText().isEmpty())
            .map(body -> login(body, home(body).orElse(server))));
    return answer;
  }

  private Login login(JsonNode body, URI server) {
    return new Login(
        body.path("did").asText(),
        new WebService(server, WebService.bearer(body.path("accessJwt").asText()), client),
        new WebService(server, WebService.bearer(body.path("refreshJwt").asText()), client));
  }

  /** The server that keeps the account, if the entrance names another; never an unencrypted one. */
  private static Optional<URI> home(JsonNode login) {
    return login
        .at("/didDoc/service")
        .valueStream()
        .filter(service -> service.path("id").asText().endsWith("#atproto_pds"))
        .map(service -> service.path("serviceEndpoint").asText())
        .filter(address -> address.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?"))
        .map(URI::create)
        .findFirst();
  }

  /** Whether a call was refused for its token, which the server says by a name and a 400. */
  public static boolean isTokenError(Exchange exchange) {
    return exchange instanceof Exchange.Answered answer
        && (answer.status() == 400 || answer.status() == 401)
        && TOKEN_ERRORS.contains(error(answer));
  }

  /** The name of an error, empty without one. */
  public static String error(Exchange.Answered answer) {
    return PlatformWords.json(answer.body()).map(body -> body.path("error").asText()).orElse("");
  }

  @Override
  public void close() {
    client.close();
  }
}
