package dev.afterword.producer.recap;

import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.producer.frontmatter.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Videos that front matter names, by their address or by the id their host gives them. */
final class NamedVideos {
  private static final Pattern YOUTUBE_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
  private static final Pattern BILIBILI_ID = Pattern.compile("BV[A-Za-z0-9]{10}");
  private static final Pattern VIMEO_ID = Pattern.compile("[0-9]{5,12}");

  private NamedVideos() {}

  static List<Video> of(Matter front) {
    Map<String, Video> videos = new LinkedHashMap<>();
    for (Field field : front.all(Meaning.VIDEO)) {
      for (String written : field.texts()) {
        address(field.name(), Links.cleaned(written))
            .map(address -> video(address, written))
            .ifPresent(video -> videos.putIfAbsent(Links.comparable(video.url()), video));
      }
    }
    return List.copyOf(videos.values());
  }

  private static Optional<VideoAddress> address(String key, String written) {
    String name = key.toLowerCase(Locale.ROOT);
    if (name.contains("youtube") && YOUTUBE_ID.matcher(written).matches()) {
      return Optional.of(VideoAddress.youtube(written));
    }
    if (BILIBILI_ID.matcher(written).matches()) {
      return VideoAddress.of("https://www.bilibili.com/video/" + written);
    }
    if (name.contains("vimeo") && VIMEO_ID.matcher(written).matches()) {
      return VideoAddress.of("https://vimeo.com/" + written);
    }
    return VideoAddress.of(written);
  }

  /** The video at a host, by its id there or its address. */
  static Optional<Video> named(String host, String written) {
    return address(host, Links.cleaned(written)).map(address -> video(address, written));
  }

  static Video video(VideoAddress address, String raw) {
    return new Video(
        address.url(),
        raw,
        address.provider(),
        address.mediaType(),
        Optional.empty(),
        address.role());
  }

  /** What somebody calls a video, whoever serves it. */
  static Video called(String url) {
    return video(
        VideoAddress.of(url)
            .orElseGet(
                () ->
                    new VideoAddress(
                        url,
                        VideoProvider.OTHER,
                        Optional.empty(),
                        dev.afterword.contract.VideoRole.SESSION)),
        url);
  }
}
