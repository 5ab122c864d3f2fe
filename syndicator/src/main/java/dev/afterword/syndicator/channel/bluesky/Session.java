package dev.afterword.syndicator.channel.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.picture.Thumbnail;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** One account on its server. Logs in once and renews; logins are few (30 in 5 minutes). */
final class Session implements AutoCloseable {
  private static final String XRPC = "/xrpc/com.atproto.";
  private static final Set<String> TOKEN_ERRORS =
      Set.of("InvalidToken", "ExpiredToken", "AuthMissing", "AuthenticationRequired");

  private final URI entry;
  private final String identifier;
  private final String password;
  private final WebClient client;
  private final JsonCodec codec = new JsonCodec();
  private final AtomicReference<Optional<Tokens>> tokens = new AtomicReference<>(Optional.empty());

  /**
   * Who we are, and for how long.
   *
   * @param server the account's own
   */
  private record Tokens(String account, String access, String refresh, URI server) {
    @Override
    public String toString() {
      return "Tokens[" + account + "]";
    }
  }

  /** What one method is called with. */
  private record Call(String httpMethod, String method, String type, Optional<byte[]> body) {}

  Session(URI entry, String identifier, String password, WebClient client) {
    this.entry = entry;
    this.identifier = identifier;
    this.password = password;
    this.client = client;
  }

  /** Calls a procedure on the own repository. */
  Exchange write(String method, ObjectNode input) {
    return call(
        own ->
            new Call(
                "POST",
                method,
                "application/json",
                Optional.of(codec.write(input.deepCopy().put("repo", own.account())))));
  }

  /** Uploads bytes. */
  Exchange upload(Thumbnail picture) {
    return call(
        _ ->
            new Call("POST", "repo.uploadBlob", picture.mediaType(), Optional.of(picture.bytes())));
  }

  /** Reads one post of the account. */
  Exchange record(String collection, String key) {
    return call(
        own ->
            new Call(
                "GET",
                "repo.getRecord?repo="
                    + own.account()
                    + "&collection="
                    + collection
                    + "&rkey="
                    + key,
                "",
                Optional.empty()));
  }

  /** Asks who we are. */
  Exchange whoami() {
    return call(_ -> new Call("GET", "server.getSession", "", Optional.empty()));
  }

  /** A token that is not good any more is renewed once; what it was sent with was not done. */
  private Exchange call(Function<Tokens, Call> wish) {
    Optional<Tokens> held = tokens.get();
    if (held.isEmpty()) {
      Exchange login = logIn();
      return tokens.get().map(own -> send(own, wish.apply(own))).orElse(login);
    }
    Exchange exchange = send(held.get(), wish.apply(held.get()));
    if (!isTokenError(exchange)) {
      return exchange;
    }
    Exchange renewal = renew(held.get());
    return tokens.get().map(own -> send(own, wish.apply(own))).orElse(renewal);
  }

  private Exchange send(Tokens own, Call call) {
    return send(own.server(), own.access(), call);
  }

  private Exchange send(URI server, String token, Call call) {
    WebRequest request =
        new WebRequest(
            call.httpMethod(), URI.create(server + XRPC + call.method()), Map.of(), call.body());
    if (!call.type().isEmpty()) {
      request = request.with("Content-Type", call.type());
    }
    return client.send(
        token.isEmpty() ? request : request.with("Authorization", "Bearer " + token));
  }

  private Exchange renew(Tokens old) {
    tokens.set(Optional.empty());
    Exchange renewal =
        keep(
            send(
                old.server(),
                old.refresh(),
                new Call("POST", "server.refreshSession", "", Optional.empty())),
            old.server());
    return isTokenError(renewal) ? logIn() : renewal;
  }

  private Exchange logIn() {
    byte[] credentials = codec.write(Map.of("identifier", identifier, "password", password));
    var call =
        new Call("POST", "server.createSession", "application/json", Optional.of(credentials));
    return keep(send(entry, "", call), entry);
  }

  private Exchange keep(Exchange answer, URI server) {
    tokens.set(
        WebService.read(answer)
            .filter(body -> body.path("did").asText().matches("did:[a-z]+:[A-Za-z0-9.:%_-]+"))
            .filter(body -> !body.path("accessJwt").asText().isEmpty())
            .map(
                body ->
                    new Tokens(
                        body.path("did").asText(),
                        body.path("accessJwt").asText(),
                        body.path("refreshJwt").asText(),
                        home(body).orElse(server))));
    return answer;
  }

  /** The server that keeps the account, if the entrance names another; never an unencrypted one. */
  private static Optional<URI> home(JsonNode session) {
    return session
        .at("/didDoc/service")
        .valueStream()
        .filter(service -> service.path("id").asText().endsWith("#atproto_pds"))
        .map(service -> service.path("serviceEndpoint").asText())
        .filter(address -> address.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?"))
        .map(URI::create)
        .findFirst();
  }

  static boolean isTokenError(Exchange exchange) {
    return exchange instanceof Exchange.Answered answer
        && (answer.status() == 400 || answer.status() == 401)
        && PlatformWords.json(answer.body())
            .filter(body -> TOKEN_ERRORS.contains(body.path("error").asText()))
            .isPresent();
  }

  @Override
  public void close() {
    client.close();
  }
}
