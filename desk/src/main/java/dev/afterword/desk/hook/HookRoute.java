package dev.afterword.desk.hook;

import dev.afterword.desk.http.Reply;
import dev.afterword.desk.http.Request;
import dev.afterword.desk.http.Route;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /hooks/github} and its like. Answers at once: whoever is woken looks later, and by
 * himself.
 */
public final class HookRoute implements Route {
  /** Forges send the commits along; nothing is read of it but its signature. */
  private static final int LARGEST_BODY = 4 << 20;

  private static final int MOST = 60;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Map<Forge, String> secrets;
  private final Runnable wake;
  private final InstantSource clock;
  private final Allowance verified = new Allowance(MOST, PERIOD);
  private final Allowance refused = new Allowance(MOST, PERIOD);

  /**
   * For the forges whose secrets are known.
   *
   * @param wake called for each call that is verified; returns at once
   */
  public HookRoute(Map<Forge, String> secrets, Runnable wake, InstantSource clock) {
    this.secrets = Map.copyOf(secrets);
    this.wake = wake;
    this.clock = clock;
  }

  @Override
  public String prefix() {
    return "/hooks";
  }

  @Override
  public Reply handle(Request request) throws IOException {
    Optional<Forge> forge = forge(request.rawPath());
    Optional<String> secret = forge.flatMap(it -> Optional.ofNullable(secrets.get(it)));
    if (secret.isEmpty()) {
      return Reply.text(404, "No hook is set up here: name its secret below hooks.\n");
    }
    if (!request.method().equals("POST")) {
      return Reply.methodNotAllowed("POST");
    }
    Optional<byte[]> body = request.body(LARGEST_BODY);
    if (body.isEmpty()) {
      return Reply.text(413, "The body is too large.\n");
    }
    var delivery = new Delivery(request::header, body.get(), clock.instant());
    return Verification.holds(forge.orElseThrow(), secret.get(), delivery) ? woken() : forged();
  }

  private Reply woken() {
    if (!verified.take(clock.instant())) {
      return later();
    }
    wake.run();
    return Reply.text(202, "Thank you; the repository is looked at.\n");
  }

  private Reply forged() {
    return refused.take(clock.instant())
        ? Reply.text(401, "The secret or signature is not right.\n")
        : later();
  }

  private static Reply later() {
    return Reply.text(429, "Too many calls; the repository is looked at all the same.\n")
        .with("Retry-After", Long.toString(PERIOD.toSeconds()));
  }

  private static Optional<Forge> forge(String path) {
    for (Forge forge : Forge.values()) {
      if (path.equals("/hooks/" + forge.wireName())) {
        return Optional.of(forge);
      }
    }
    return Optional.empty();
  }
}
