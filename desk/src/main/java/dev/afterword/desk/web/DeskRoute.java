package dev.afterword.desk.web;

import dev.afterword.desk.access.Door;
import dev.afterword.desk.access.Role;
import dev.afterword.desk.access.Secret;
import dev.afterword.desk.access.Visitor;
import dev.afterword.desk.board.Backing;
import dev.afterword.desk.http.EventBody;
import dev.afterword.desk.http.Parameters;
import dev.afterword.desk.http.Reply;
import dev.afterword.desk.http.Request;
import dev.afterword.desk.http.Route;
import dev.afterword.eventlog.LogUnavailableException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** {@code /desk}: lets in who has a key, and leads them to their page. */
public final class DeskRoute implements Route {
  private static final int LARGEST_FORM = 64 * 1024;
  private static final int LISTENERS = 100;

  /** What the page shows that listens. */
  static final String SEEN = "seen";

  private final Door door;
  private final Supplier<Optional<Backing>> backing;
  private final InstantSource clock;
  private final List<Screen> screens =
      List.of(
          new OverviewScreen(),
          new HoldsScreen(),
          new UncertainScreen(),
          new ChannelsScreen(),
          new LettersScreen(),
          new ReplaysScreen(),
          new SourcesScreen(),
          new RecapScreen(),
          new HoldScreen(),
          new TimelineScreen(),
          new LetterScreen(),
          new ReplayScreen(),
          new PreviewScreen());
  private final List<Deed> deeds =
      List.of(
          new HoldDeed(),
          new ResolveDeed(),
          new GoneDeed(),
          new ChannelDeed(),
          new LetterDeed(),
          new LettersDeed(),
          new PlanDeed(),
          new ReplayDeed(),
          new SiteDeed());
  private final Frame frame = new Frame(screens);
  private final Semaphore listeners = new Semaphore(LISTENERS);

  /**
   * Behind a door.
   *
   * @param backing what the desk stands on, once it is there
   */
  public DeskRoute(Door door, Supplier<Optional<Backing>> backing, InstantSource clock) {
    this.door = door;
    this.backing = backing;
    this.clock = clock;
  }

  /** Everything that lies below {@code /desk} and is behind the door. */
  Set<String> paths() {
    Set<String> paths = new TreeSet<>(Set.of("/leave", "/events"));
    screens.forEach(screen -> paths.add(screen.path()));
    deeds.forEach(deed -> paths.add(deed.path()));
    return paths;
  }

  @Override
  public String prefix() {
    return "/desk";
  }

  @Override
  public Reply handle(Request request) throws IOException {
    String path = request.rawPath().substring(prefix().length()).replaceFirst("/$", "");
    Optional<Reply> asset = request.reads() ? Assets.find(path) : Optional.empty();
    if (asset.isPresent()) {
      return asset.get();
    }
    if (path.equals("/login")) {
      return login(request);
    }
    Optional<Visitor> visitor = door.visitor(request).filter(known -> known.session().isPresent());
    return visitor.isPresent() ? inside(request, path, visitor.get()) : Replies.see(url("/login"));
  }

  private String url(String path) {
    return door.address().base() + "/desk" + path;
  }

  private Reply login(Request request) throws IOException {
    if (request.reads()) {
      return greeting(request, 200, Optional.empty());
    }
    if (!request.method().equals("POST")) {
      return Reply.methodNotAllowed("GET, HEAD, POST");
    }
    Optional<Parameters> form = request.form(LARGEST_FORM);
    if (door.isBarred(request)) {
      return greeting(request, 429, Optional.of("Too many wrong keys: wait five minutes."))
          .with("Retry-After", "300");
    }
    if (form.isEmpty() || !door.greeted(request, form.get())) {
      return greeting(request, 403, Optional.of("This form was too old: try again."));
    }
    String who = form.get().first("who").map(DeskRoute::plain).orElse("operator");
    Optional<String> cookie = door.enter(request, form.get().first("key").orElse(""), who);
    return cookie
        .map(session -> Replies.see(url("")).with("Set-Cookie", session))
        .orElseGet(() -> greeting(request, 403, Optional.of("This is not the key.")));
  }

  /** A name that can stand in a log and in a table. */
  private static String plain(String name) {
    String text = name.replaceAll("\\p{Cntrl}", "");
    int longest = 80;
    return text.substring(0, Math.min(longest, text.length()));
  }

  private Reply greeting(Request request, int status, Optional<String> refusal) {
    String visit = Secret.random();
    String html = LoginPage.html(door.address().base(), visit, refusal);
    return door.greet(request, visit, Replies.page(status, html));
  }

  private Reply inside(Request request, String path, Visitor visitor) throws IOException {
    if (path.equals("/leave")) {
      return leave(request, visitor);
    }
    Optional<Backing> ready = backing.get();
    if (ready.isEmpty()) {
      return Replies.guarded(Reply.text(503, "Kafka is not reached yet: try again in a moment\n"))
          .with("Retry-After", "2");
    }
    var visit =
        new Visit(
            visitor,
            request.query(),
            ready.get(),
            door.address().base(),
            clock.instant(),
            request.header(Visit.REFRESH).isPresent());
    try {
      return request.method().equals("POST")
          ? perform(request, path, visit)
          : show(request, path, visit);
    } catch (LogUnavailableException away) {
      return Replies.guarded(Reply.text(503, "Kafka is away: " + away.getMessage() + "\n"));
    }
  }

  private Reply show(Request request, String path, Visit visit) {
    if (!request.reads()) {
      return Reply.methodNotAllowed("GET, HEAD, POST");
    }
    if (path.equals("/events")) {
      return listen(visit);
    }
    return screens.stream()
        .filter(screen -> screen.path().equals(path))
        .findFirst()
        .map(screen -> Replies.page(200, frame.page(visit, screen)))
        .orElseGet(() -> Replies.guarded(Reply.text(404, "the desk has no such page\n")));
  }

  private Reply listen(Visit visit) {
    if (!listeners.tryAcquire()) {
      return Replies.guarded(Reply.text(503, "too many listen already\n"));
    }
    return new Reply(
        200,
        Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store"),
        new EventBody(new Changes(visit.backing().board(), seen(visit), listeners)));
  }

  private static long seen(Visit visit) {
    return visit
        .query()
        .first(SEEN)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .orElseGet(() -> visit.backing().board().version());
  }

  private Reply perform(Request request, String path, Visit visit) throws IOException {
    Optional<Deed> deed = deeds.stream().filter(one -> one.path().equals(path)).findFirst();
    if (deed.isEmpty()) {
      return Reply.methodNotAllowed("GET, HEAD");
    }
    Optional<Parameters> form = request.form(LARGEST_FORM);
    if (form.isEmpty() || !door.accepts(request, visit.visitor(), form.get())) {
      return refused("this form is not of your session: go back, load the page again, and repeat");
    }
    if (!visit.visitor().role().includes(Role.OPERATE)) {
      return refused("your key only reads: enter with the key that operates");
    }
    Deed.Result result = deed.get().perform(visit, form.get());
    visit.visitor().session().ifPresent(session -> session.tell(result.sentence()));
    return Replies.see(result.next());
  }

  private Reply leave(Request request, Visitor visitor) throws IOException {
    if (!request.method().equals("POST")) {
      return Reply.methodNotAllowed("POST");
    }
    Optional<Parameters> form = request.form(LARGEST_FORM);
    if (form.isEmpty() || !door.accepts(request, visitor, form.get())) {
      return refused("this form is not of your session");
    }
    return Replies.see(url("/login")).with("Set-Cookie", door.leave(request));
  }

  private static Reply refused(String sentence) {
    return Replies.guarded(Reply.text(403, sentence + "\n"));
  }
}
