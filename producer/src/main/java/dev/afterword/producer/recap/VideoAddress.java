package dev.afterword.producer.recap;

import dev.afterword.contract.VideoProvider;
import dev.afterword.contract.VideoRole;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address at which a video plays. Players' frames and short links are taken back to the page of
 * the video, so that one video has one address.
 *
 * @param url where it plays
 * @param provider who serves it
 * @param mediaType of a file
 * @param role what the address itself tells
 */
record VideoAddress(
    String url, VideoProvider provider, Optional<String> mediaType, VideoRole role) {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "mp4", "video/mp4",
          "m4v", "video/mp4",
          "webm", "video/webm",
          "ogv", "video/ogg",
          "mov", "video/quicktime",
          "mkv", "video/x-matroska",
          "m3u8", "application/vnd.apple.mpegurl");
  private static final Pattern YOUTUBE_PATH =
      Pattern.compile("/(?:embed|v|live|shorts)/([A-Za-z0-9_-]{11})/?");
  private static final Pattern YOUTUBE_ID = Pattern.compile("(?:^|&)v=([A-Za-z0-9_-]{11})(?:&|$)");
  private static final Pattern YOUTUBE_LIST = Pattern.compile("(?:^|&)list=([A-Za-z0-9_-]+)");
  private static final Pattern SHORT_PATH = Pattern.compile("/([A-Za-z0-9_-]{11})/?");
  private static final Pattern BILIBILI_PATH =
      Pattern.compile("/(?:s/)?video/((?:BV|bv|av)[A-Za-z0-9]+)/?.*");
  private static final Pattern BILIBILI_ID = Pattern.compile("(?:^|&)bvid=(BV[A-Za-z0-9]+)");
  private static final Pattern BILIBILI_NUMBER = Pattern.compile("(?:^|&)aid=([0-9]+)");
  private static final Pattern VIMEO_PATH = Pattern.compile("/(?:video/)?([0-9]{5,})(?:/.*)?");

  /** The video behind a link or frame; empty if the address is no video's. */
  static Optional<VideoAddress> of(String address) {
    Optional<String> url = Links.absolute(address);
    return url.flatMap(VideoAddress::hosted).or(() -> url.flatMap(VideoAddress::file));
  }

  /** The address of a video element: it is a video, whatever it looks like. */
  static VideoAddress ofElement(String url) {
    return of(url)
        .orElseGet(() -> new VideoAddress(url, provider(url), mediaType(url), VideoRole.SESSION));
  }

  static VideoAddress youtube(String id) {
    return hosted("https://www.youtube.com/watch?v=" + id, VideoProvider.YOUTUBE);
  }

  static Optional<String> mediaType(String url) {
    String path = Links.decodedPath(url);
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(MEDIA_TYPES.get(extension));
  }

  private static VideoProvider provider(String url) {
    return mediaType(url).isPresent() || !Links.isHttp(url)
        ? VideoProvider.FILE
        : VideoProvider.OTHER;
  }

  private static Optional<VideoAddress> file(String url) {
    return mediaType(url)
        .map(
            type ->
                new VideoAddress(url, VideoProvider.FILE, Optional.of(type), VideoRole.SESSION));
  }

  private static Optional<VideoAddress> hosted(String url) {
    return switch (Links.host(url)) {
      case "youtube.com", "youtube-nocookie.com" -> youtube(Links.path(url), Links.query(url));
      case "youtu.be" -> first(SHORT_PATH.matcher(Links.path(url))).map(VideoAddress::youtube);
      case "bilibili.com", "player.bilibili.com" -> bilibili(Links.path(url), Links.query(url));
      case "live.bilibili.com" ->
          Optional.of(
              new VideoAddress(url, VideoProvider.BILIBILI, Optional.empty(), VideoRole.LIVE));
      case "vimeo.com", "player.vimeo.com" ->
          first(VIMEO_PATH.matcher(Links.path(url)))
              .map(id -> hosted("https://vimeo.com/" + id, VideoProvider.VIMEO));
      default -> Optional.empty();
    };
  }

  private static Optional<VideoAddress> youtube(String path, String query) {
    Optional<String> list = found(YOUTUBE_LIST.matcher(query));
    if (path.equals("/playlist") || path.equals("/embed/videoseries")) {
      return list.map(
          id ->
              new VideoAddress(
                  "https://www.youtube.com/playlist?list=" + id,
                  VideoProvider.YOUTUBE,
                  Optional.empty(),
                  VideoRole.PLAYLIST));
    }
    Optional<String> id =
        path.equals("/watch")
            ? found(YOUTUBE_ID.matcher(query))
            : first(YOUTUBE_PATH.matcher(path));
    return id.map(VideoAddress::youtube);
  }

  private static Optional<VideoAddress> bilibili(String path, String query) {
    return first(BILIBILI_PATH.matcher(path))
        .or(() -> found(BILIBILI_ID.matcher(query)))
        .or(() -> found(BILIBILI_NUMBER.matcher(query)).map(number -> "av" + number))
        .map(id -> hosted("https://www.bilibili.com/video/" + id, VideoProvider.BILIBILI));
  }

  private static VideoAddress hosted(String url, VideoProvider provider) {
    return new VideoAddress(url, provider, Optional.empty(), VideoRole.SESSION);
  }

  private static Optional<String> first(Matcher path) {
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  private static Optional<String> found(Matcher query) {
    return query.find() ? Optional.of(query.group(1)) : Optional.empty();
  }
}
