package dev.afterword.desk.access;

import dev.afterword.desk.http.Parameters;
import dev.afterword.desk.http.Reply;
import dev.afterword.desk.http.Request;
import java.time.InstantSource;
import java.util.Optional;

/** Knows who comes in: by the cookie of a session, or by a key as bearer token (RFC 6750). */
public final class Door {
  /** The name of the field in which a form proves that it is ours. */
  public static final String TOKEN = "token";

  private static final String COOKIE = "afterword-desk";
  private static final String VISIT = "afterword-visit";
  private static final String BEARER = "Bearer ";

  private final Keys keys;
  private final PublicAddress address;
  private final Sessions sessions;
  private final Guesses guesses;

  /** With these keys. */
  public Door(Keys keys, PublicAddress address, InstantSource clock) {
    this.keys = keys;
    this.address = address;
    this.sessions = new Sessions(clock);
    this.guesses = new Guesses(clock);
  }

  /** Where browsers see us. */
  public PublicAddress address() {
    return address;
  }

  /** Who asks, if it is somebody who may. */
  public Optional<Visitor> visitor(Request request) {
    Optional<String> bearer =
        request
            .header("Authorization")
            .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(header -> header.substring(BEARER.length()).strip());
    return bearer.isPresent() ? program(request, bearer.get()) : person(request);
  }

  private Optional<Visitor> program(Request request, String key) {
    Optional<Role> role = show(request, key);
    return role.map(known -> new Visitor("api", known, Optional.empty()));
  }

  /** What a key opens; a wrong one is counted. */
  private Optional<Role> show(Request request, String key) {
    String client = address.client(request);
    if (guesses.tooMany(client)) {
      return Optional.empty();
    }
    Optional<Role> role = keys.role(key);
    if (role.isEmpty()) {
      guesses.wrong(client);
    }
    return role;
  }

  private Optional<Visitor> person(Request request) {
    return request
        .cookie(COOKIE)
        .flatMap(sessions::find)
        .map(session -> new Visitor(session.who(), session.role(), Optional.of(session)));
  }

  /** Whether this client has shown so many wrong keys that it has to wait. */
  public boolean isBarred(Request request) {
    return guesses.tooMany(address.client(request));
  }

  /**
   * Lets somebody in who shows a key.
   *
   * @return the cookie of the session
   */
  public Optional<String> enter(Request request, String key, String who) {
    return show(request, key)
        .map(role -> cookie(request, COOKIE, sessions.open(who, role), "/desk"));
  }

  /** Ends the session; the cookie that forgets it. */
  public String leave(Request request) {
    request.cookie(COOKIE).ifPresent(sessions::close);
    return cookie(request, COOKIE, "", "/desk") + "; Max-Age=0";
  }

  /** A page for somebody who is not in yet gets a token of its own, in a cookie and in its form. */
  public Reply greet(Request request, String visit, Reply page) {
    return page.with("Set-Cookie", cookie(request, VISIT, visit, "/desk/login"));
  }

  /** Whether the form of such a page comes back to where it was shown. */
  public boolean greeted(Request request, Parameters form) {
    Optional<String> visit = request.cookie(VISIT).filter(text -> !text.isEmpty());
    return visit.isPresent()
        && Secret.of(visit.get()).is(form.first(TOKEN).orElse(""))
        && isOurs(request);
  }

  /** Whether a form is of the session that sends it, and of no other site. */
  public boolean accepts(Request request, Visitor visitor, Parameters form) {
    return isOurs(request)
        && visitor
            .session()
            .map(session -> session.sent(form.first(TOKEN).orElse("")))
            .orElse(false);
  }

  /** Browsers say where a request comes from (Fetch Metadata); who says nothing has the token. */
  private static boolean isOurs(Request request) {
    return request
        .header("Sec-Fetch-Site")
        .map(site -> site.equals("same-origin") || site.equals("none"))
        .orElse(true);
  }

  private String cookie(Request request, String name, String value, String path) {
    return name
        + "="
        + value
        + "; Path="
        + address.base()
        + path
        + "; HttpOnly; SameSite=Strict"
        + (address.secure(request) ? "; Secure" : "");
  }
}
