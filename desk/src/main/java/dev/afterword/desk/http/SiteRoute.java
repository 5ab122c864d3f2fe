package dev.afterword.desk.http;

import dev.afterword.contract.WebFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The site: every path that no other route takes. */
final class SiteRoute implements Route {
  private static final SitePath NOT_FOUND = new SitePath(List.of("404.html"), false);

  private final SiteFolder folder;
  private final Optional<LiveReload> reload;

  SiteRoute(SiteFolder folder, Optional<LiveReload> reload) {
    this.folder = folder;
    this.reload = reload;
  }

  @Override
  public String prefix() {
    return "/";
  }

  @Override
  public Reply handle(Request request) throws IOException {
    if (!request.reads()) {
      return Reply.methodNotAllowed("GET, HEAD");
    }
    Optional<SitePath> path = SitePath.parse(request.rawPath());
    return path.isPresent() ? reply(request, path.get()) : missing();
  }

  private Reply reply(Request request, SitePath path) throws IOException {
    return switch (folder.find(path)) {
      case Found.File(Path real) -> reply(request, path, real);
      case Found.Folder _ -> {
        String query = request.rawQuery().map(raw -> "?" + raw).orElse("");
        yield Reply.empty(308).with("Location", path.encodedFolder() + query);
      }
      case Found.Nothing _ -> missing();
    };
  }

  private Reply reply(Request request, SitePath path, Path real) throws IOException {
    String mediaType = mediaType(real);
    Optional<Path> twin = Compression.of(real, mediaType);
    boolean compressed =
        twin.isPresent() && Compression.isWanted(request) && !isLive(request, mediaType);
    Optional<SiteFile> file = SiteFile.open(compressed ? twin.get() : real);
    if (file.isEmpty()) {
      return missing();
    }
    Reply reply = reply(request, path, file.get(), mediaType);
    if (twin.isEmpty()) {
      return reply;
    }
    Reply varying = reply.with("Vary", "Accept-Encoding");
    return compressed ? varying.with("Content-Encoding", "gzip") : varying;
  }

  private boolean isLive(Request request, String mediaType) {
    return reload.filter(one -> one.applies(request, mediaType)).isPresent();
  }

  private Reply reply(Request request, SitePath path, SiteFile file, String mediaType)
      throws IOException {
    Optional<LiveReload> live = reload.filter(one -> one.applies(request, mediaType));
    Optional<Reply> page = live.isPresent() ? live.get().reply(request, file) : Optional.empty();
    return page.isPresent() ? page.get() : new FileReply(request, path, file, mediaType).reply();
  }

  private Reply missing() throws IOException {
    if (!folder.isRendered()) {
      return OwnPages.rendering();
    }
    if (folder.find(NOT_FOUND) instanceof Found.File(Path real)) {
      Optional<SiteFile> page = SiteFile.open(real);
      if (page.isPresent()) {
        Body whole = new FileBody(page.get().channel(), 0, page.get().size());
        var headers = Map.of("Content-Type", mediaType(real), "Cache-Control", "no-cache");
        return new Reply(404, headers, whole);
      }
    }
    return OwnPages.notFound();
  }

  private static String mediaType(Path real) {
    return new WebFile(String.valueOf(real.getFileName())).mediaType();
  }
}
