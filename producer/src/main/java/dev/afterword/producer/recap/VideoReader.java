package dev.afterword.producer.recap;

import dev.afterword.contract.Asset;
import dev.afterword.contract.ImageReference;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.contract.VideoRole;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads the videos of one page from its elements. */
final class VideoReader {
  private final Images images;
  private final BodyText body;

  VideoReader(Images images, BodyText body) {
    this.images = images;
    this.body = body;
  }

  /** The video a video element or a known player's frame shows. */
  Optional<Video> embedded(Element element) {
    if (element.nameIs("iframe")) {
      String raw = element.attr("src");
      return VideoAddress.of(Links.cleaned(raw))
          .map(address -> video(address, raw, Optional.empty()));
    }
    String raw = source(element);
    String url = Links.cleaned(raw);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    Optional<ImageReference> poster =
        Optional.of(element.attr("poster"))
            .filter(text -> !text.isBlank())
            .flatMap(text -> images.resolve(text, () -> body.find(text)));
    Optional<String> absolute = Links.absolute(url);
    if (absolute.isPresent()) {
      return Optional.of(
          video(typed(element, VideoAddress.ofElement(absolute.get())), raw, poster));
    }
    return Links.hasScheme(url)
        ? Optional.empty()
        : images.file(url).map(file -> video(inSource(file), raw, poster));
  }

  /** The video a link leads to. */
  Optional<Video> linked(String target) {
    return VideoAddress.of(target).map(address -> video(address, target, Optional.empty()));
  }

  private static Video video(VideoAddress address, String raw, Optional<ImageReference> poster) {
    return new Video(
        address.url(), raw, address.provider(), address.mediaType(), poster, address.role());
  }

  private static VideoAddress inSource(Asset file) {
    return new VideoAddress(
        "/" + file.path(), VideoProvider.FILE, Optional.of(file.mediaType()), VideoRole.SESSION);
  }

  private static String source(Element video) {
    if (!video.attr("src").isBlank()) {
      return video.attr("src");
    }
    return video.select("source[src]").stream()
        .map(source -> source.attr("src"))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The author's type where the extension tells none. */
  private static VideoAddress typed(Element element, VideoAddress address) {
    if (address.mediaType().isPresent() || address.provider() != VideoProvider.OTHER) {
      return address;
    }
    return element.select("source[type]").stream()
        .map(source -> source.attr("type").strip())
        .filter(type -> type.matches("video/[\\w.+-]+"))
        .findFirst()
        .map(
            type ->
                new VideoAddress(
                    address.url(), VideoProvider.FILE, Optional.of(type), address.role()))
        .orElse(address);
  }
}
