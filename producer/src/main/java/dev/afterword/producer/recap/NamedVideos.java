package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Video;
import dev.afterword.producer.frontmatter.Field;
import dev.afterword.producer.frontmatter.FrontMatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Videos that front matter names: {@code ids.youtube}, {@code links.youtube}, {@code video}. */
final class NamedVideos {
  private NamedVideos() {}

  static List<Video> of(FrontMatter front) {
    Map<String, Video> videos = new LinkedHashMap<>();
    Stream.concat(
            member(front, "ids", "youtube")
                .filter(id -> id.matches("[A-Za-z0-9_-]{11}"))
                .map(id -> video(VideoAddress.youtube(id), id)),
            Stream.of(
                    member(front, "links", "youtube"),
                    member(front, "links", "bilibili"),
                    texts(front, "video"),
                    texts(front, "videos"),
                    texts(front, "iframeUrl"))
                .flatMap(addresses -> addresses)
                .flatMap(
                    written ->
                        VideoAddress.of(Links.cleaned(written))
                            .map(address -> video(address, written))
                            .stream()))
        .forEach(video -> videos.putIfAbsent(Links.comparable(video.url()), video));
    return List.copyOf(videos.values());
  }

  private static Stream<String> texts(FrontMatter front, String key) {
    return front.named(key).stream().map(Field::texts).flatMap(List::stream);
  }

  private static Stream<String> member(FrontMatter front, String key, String name) {
    return front
        .named(key)
        .map(Field::value)
        .map(map -> map.path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .stream();
  }

  private static Video video(VideoAddress address, String raw) {
    return new Video(
        address.url(),
        raw,
        address.provider(),
        address.mediaType(),
        Optional.empty(),
        address.role());
  }
}
