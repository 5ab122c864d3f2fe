package dev.afterword.desk.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lets a page load itself again when it changes, for the one who writes it. A page gets one script
 * more on its way out; its file stays as it is. Only a browser on this machine gets that, so that
 * what is passed on by a proxy is what lies in the folder. The script and its connection come from
 * the page's own origin, as the policy of our pages demands.
 */
final class LiveReload implements Route {
  private static final String PREFIX = "/_afterword";
  private static final String SCRIPT = PREFIX + "/reload.js";
  private static final String CHANGES = PREFIX + "/changes";
  private static final String END = "</body>";
  private static final int LONGEST = 8_000_000;
  private static final int MOST_LISTENERS = 32;

  private static final String TEXT =
      """
      "use strict";
      const seen = document.currentScript.dataset.seen;
      const page = encodeURIComponent(location.pathname);
      const changes = new EventSource(`/_afterword/changes?seen=${seen}&page=${page}`);
      changes.onmessage = () => { changes.close(); location.reload(); };
      addEventListener("pagehide", () => changes.close());
      addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
      """;

  private final SiteFolder folder;
  private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

  LiveReload(SiteFolder folder) {
    this.folder = folder;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      return Reply.methodNotAllowed("GET, HEAD");
    }
    return switch (request.rawPath()) {
      case SCRIPT -> Reply.bytes(200, "text/javascript; charset=utf-8", BytesBody.of(TEXT));
      case CHANGES -> listen(request);
      default -> Reply.text(404, "nothing here\n");
    };
  }

  private Reply listen(Request request) {
    Optional<SitePath> page = request.query().first("page").flatMap(SitePath::parse);
    if (page.isEmpty() || !isOfThisMachine(request)) {
      return Reply.text(404, "no page of this site\n");
    }
    if (!listeners.tryAcquire()) {
      return Reply.text(503, "too many listen already\n");
    }
    return new Reply(
        200,
        Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store"),
        new EventBody(
            new PageChanges(
                folder, page.get(), request.query().first("seen").orElse(""), listeners)));
  }

  /** Whether this reply gets the script. */
  boolean applies(Request request, String mediaType) {
    return mediaType.startsWith("text/html") && isOfThisMachine(request);
  }

  /** A proxy names the public host, or says for whom it asks. */
  private static boolean isOfThisMachine(Request request) {
    String host = request.header("Host").orElse("").replaceFirst(":\\d+$", "");
    return List.of("localhost", "127.0.0.1", "[::1]").contains(host)
        && request.header("Forwarded").isEmpty()
        && request.header("X-Forwarded-For").isEmpty();
  }

  /** The page with its script, under a tag of its own; as it is if it has no end. */
  Optional<Reply> reply(Request request, SiteFile file) throws IOException {
    if (file.size() > LONGEST) {
      return Optional.empty();
    }
    String tag = file.entityTag().replaceFirst("\"$", "-live\"");
    var live = new SiteFile(file.channel(), file.size(), file.modified(), tag);
    var headers = new LinkedHashMap<String, String>();
    headers.put("ETag", tag);
    headers.put("Last-Modified", HttpDate.write(file.modified()));
    headers.put("Cache-Control", "no-cache");
    if (new Preconditions(request, live).verdict() == Preconditions.Verdict.NOT_MODIFIED) {
      file.close();
      return Optional.of(new Reply(304, headers, BytesBody.of("")));
    }
    String page = read(file.channel());
    int end = page.lastIndexOf(END);
    if (end < 0) {
      return Optional.empty();
    }
    file.close();
    String with =
        page.substring(0, end)
            + "<script src=\""
            + SCRIPT
            + "\" data-seen=\""
            + PageChanges.stamp(file)
            + "\" defer></script>\n"
            + page.substring(end);
    headers.put("Content-Type", "text/html; charset=utf-8");
    return Optional.of(new Reply(200, headers, BytesBody.of(with)));
  }

  private static String read(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // Until it is whole.
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }
}
