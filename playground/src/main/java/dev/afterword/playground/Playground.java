package dev.afterword.playground;

import com.sun.net.httpserver.HttpServer;
import dev.afterword.playground.bluesky.BlueskyStandIn;
import dev.afterword.playground.control.ControlHandler;
import dev.afterword.playground.discord.DiscordStandIn;
import dev.afterword.playground.discourse.DiscourseStandIn;
import dev.afterword.playground.fault.Faults;
import dev.afterword.playground.inbox.Inbox;
import dev.afterword.playground.inbox.ReceivedMail;
import dev.afterword.playground.linkedin.LinkedInStandIn;
import dev.afterword.playground.listmonk.ListmonkStandIn;
import dev.afterword.playground.mastodon.MastodonStandIn;
import dev.afterword.playground.matrix.MatrixStandIn;
import dev.afterword.playground.page.PageHandler;
import dev.afterword.playground.ping.IndexNowStandIn;
import dev.afterword.playground.ping.WebSubStandIn;
import dev.afterword.playground.platform.Door;
import dev.afterword.playground.platform.Ground;
import dev.afterword.playground.platform.Originals;
import dev.afterword.playground.platform.RequestLog;
import dev.afterword.playground.platform.SeenRequest;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.robot.RobotStandIn;
import dev.afterword.playground.slack.SlackStandIn;
import dev.afterword.playground.smtp.SmtpServer;
import dev.afterword.playground.telegram.TelegramStandIn;
import dev.afterword.playground.webhook.WebhookStandIn;
import dev.afterword.playground.x.XStandIn;
import dev.afterword.playground.zulip.ZulipStandIn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The running stand-ins. */
public final class Playground implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService threads;
  private final SmtpServer smtp;
  private final Inbox inbox;
  private final List<StandIn> standIns;
  private final Faults faults = new Faults();
  private final RequestLog log = new RequestLog();
  private final URI base;

  private Playground(PlaygroundConfig config, HttpServer http) throws IOException {
    this.http = http;
    this.base = address(config, http);
    URI pages = base.resolve("/playground/");
    this.inbox = new Inbox(config.directory());
    this.standIns = standIns(config, pages);
    this.smtp =
        new SmtpServer(config.bind(), config.smtpPort(), inbox, faults, log, config.clock());
    var originals = new Originals();
    for (StandIn standIn : standIns) {
      http.createContext(
          "/" + standIn.name(), new Door(standIn, faults, log, originals, config.clock()));
    }
    http.createContext("/control", new ControlHandler(faults, log, standIns, inbox));
    http.createContext("/", new PageHandler(standIns, inbox, originals));
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    http.setExecutor(threads);
    http.start();
  }

  /** A new platform is one more line here. */
  private static List<StandIn> standIns(PlaygroundConfig config, URI pages) throws IOException {
    Credentials secrets = Credentials.DEMO;
    var directory = config.directory();
    var clock = config.clock();
    var ground = new Ground(directory, pages, clock);
    List<StandIn> all = new ArrayList<>();
    all.add(new XStandIn(secrets.x(), directory, pages, config.limits().x(), clock));
    all.add(
        new MastodonStandIn(
            secrets.mastodonToken(), directory, pages, config.limits().mastodon(), clock));
    all.addAll(RobotStandIn.all(directory, pages, clock));
    all.add(new LinkedInStandIn(directory, pages, clock));
    all.add(new ListmonkStandIn(directory, pages, clock));
    all.add(new WebSubStandIn(ground));
    all.add(new IndexNowStandIn(ground));
    all.add(new WebhookStandIn(secrets.webhookSecret(), directory, pages, clock));
    all.add(new BlueskyStandIn(ground, 5000));
    all.add(new TelegramStandIn(ground, 20));
    all.add(new DiscordStandIn(ground, 5));
    all.add(new SlackStandIn(ground, 60));
    all.add(new MatrixStandIn(ground, 60));
    all.add(new ZulipStandIn(ground, 200));
    all.add(new DiscourseStandIn(ground, 60));
    return List.copyOf(all);
  }

  private static URI address(PlaygroundConfig config, HttpServer http) {
    String host = config.bind().isAnyLocalAddress() ? "127.0.0.1" : config.bind().getHostAddress();
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + http.getAddress().getPort() + "/");
  }

  /**
   * Starts everything.
   *
   * @throws IOException when a port is taken or the directory cannot be read
   */
  public static Playground start(PlaygroundConfig config) throws IOException {
    HttpServer http = HttpServer.create(new InetSocketAddress(config.bind(), config.httpPort()), 0);
    try {
      return new Playground(config, http);
    } catch (IOException e) {
      http.stop(0);
      throw e;
    }
  }

  /** {@code http://127.0.0.1:PORT/}: the pages. */
  public URI httpBase() {
    return base;
  }

  /** What a channel of type {@code x} takes as its address. */
  public URI xBase() {
    return base.resolve("/x");
  }

  /** What a channel of type {@code mastodon} takes as its address. */
  public URI mastodonBase() {
    return base.resolve("/mastodon");
  }

  /** What a channel of type {@code webhook} takes as its address. */
  public URI webhook() {
    return base.resolve("/webhook");
  }

  /** The port of the SMTP server; it asks for no name and password. */
  public int smtpPort() {
    return smtp.port();
  }

  /** The secrets the stand-ins accept. */
  public Credentials credentials() {
    return Credentials.DEMO;
  }

  /** What a channel of each platform has in its configuration, by the name of the platform. */
  public Map<String, Map<String, String>> settings() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    standIns.forEach(standIn -> all.put(standIn.name(), standIn.settings()));
    Map<String, String> mail = new LinkedHashMap<>();
    mail.put("smtp", "smtp://" + base.getHost() + ":" + smtpPort());
    mail.put("from", "Playground <playground@example.org>");
    mail.put("to", "readers@example.org");
    all.put("mail", mail);
    return all;
  }

  /** What shall go wrong. */
  public Faults faults() {
    return faults;
  }

  /** The last requests of all platforms, oldest first. */
  public List<SeenRequest> requests() {
    return log.all();
  }

  /** Everything followers see now on all platforms. */
  public List<VisiblePost> posts() {
    return standIns.stream().flatMap(standIn -> standIn.posts().stream()).toList();
  }

  /** Everything subscribers have received, oldest first. */
  public List<ReceivedMail> mails() {
    return inbox.mails();
  }

  /** Stops at once; what was accepted is on the disk already. */
  @Override
  public void close() throws IOException {
    http.stop(0);
    threads.shutdownNow();
    smtp.close();
    for (StandIn standIn : standIns) {
      standIn.close();
    }
    inbox.close();
  }
}
