package dev.afterword.renderer.markdown;

import dev.afterword.contract.Digests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Makes every player load nothing before it is asked to, and gives each a name and an id of its own
 * that follows from what it plays.
 */
final class Videos {
  private static final Map<String, String> TYPES =
      Map.of(
          "mp4",
          "video/mp4",
          "m4v",
          "video/mp4",
          "webm",
          "video/webm",
          "ogv",
          "video/ogg",
          "mov",
          "video/quicktime",
          "mp3",
          "audio/mpeg",
          "m4a",
          "audio/mp4",
          "ogg",
          "audio/ogg");

  private static final Query PLAYERS = Query.of("video audio");
  private static final Query PARTS = Query.of("source track");
  private static final Query SOURCES = Query.of("source").with("src");
  private static final Query TRACKS = Query.of("track").with("src");
  private static final Pattern QUERY = Pattern.compile("[?#].*$");

  private final List<Recording> recordings;
  private final String title;
  private final Map<String, String> shown = new java.util.LinkedHashMap<>();

  Videos(List<Recording> recordings, String title) {
    this.recordings = recordings;
    this.title = title;
  }

  /** The ids of the players by the address of what they play. */
  Map<String, String> shown() {
    return Map.copyOf(shown);
  }

  void normalise(Element root) {
    for (Element player : PLAYERS.in(root)) {
      List<Element> sources = sources(player);
      if (sources.isEmpty()) {
        player.remove();
      } else {
        rebuild(player, sources);
      }
    }
    PARTS.in(root).forEach(Videos::removeStray);
  }

  private static void removeStray(Element part) {
    Element above = part.parent();
    while (above != null && !PLAYERS.fits(above)) {
      above = above.parent();
    }
    if (above == null) {
      part.remove();
    }
  }

  private static List<Element> sources(Element player) {
    Set<String> addresses = new LinkedHashSet<>();
    if (player.hasAttr("src")) {
      addresses.add(player.attr("src"));
    }
    SOURCES.in(player).forEach(source -> addresses.add(source.attr("src")));
    var sources = new ArrayList<Element>();
    for (String address : addresses) {
      var source = new Element("source").attr("src", address);
      type(address).ifPresent(type -> source.attr("type", type));
      sources.add(source);
    }
    return sources;
  }

  private void rebuild(Element player, List<Element> sources) {
    String address = sources.getFirst().attr("src");
    Optional<Recording> recording = find(sources);
    String name = recording.map(Recording::title).orElse(title);
    List<Subtitle> subtitles = subtitles(player);
    String poster = player.attr("poster");
    player.clearAttributes();
    player.empty();
    player
        .attr("id", "video-" + Digests.sha256(address).substring(0, 10))
        .attr("controls", true)
        .attr("preload", "none")
        .attr("aria-label", name);
    if (player.normalName().equals("video")) {
      player.attr("playsinline", true);
      Optional.of(poster)
          .filter(given -> !given.isEmpty())
          .or(() -> recording.flatMap(Recording::poster))
          .ifPresent(given -> player.attr("poster", given));
    }
    sources.forEach(player::appendChild);
    subtitles.forEach(subtitle -> player.appendChild(subtitle.element()));
    player.appendChild(new Element("a").attr("href", address).text(name));
    remember(player, sources, recording);
  }

  private static List<Subtitle> subtitles(Element player) {
    return TRACKS.in(player).stream().map(Subtitle::of).distinct().toList();
  }

  /** What authors let be read while a recording plays, by the addresses of what plays. */
  static Map<String, List<Subtitle>> allSubtitles(Element root) {
    Map<String, List<Subtitle>> all = new HashMap<>();
    for (Element player : PLAYERS.in(root)) {
      List<Subtitle> subtitles = subtitles(player);
      if (!subtitles.isEmpty()) {
        sources(player).forEach(source -> all.putIfAbsent(source.attr("src"), subtitles));
      }
    }
    return all;
  }

  private void remember(Element player, List<Element> sources, Optional<Recording> recording) {
    sources.forEach(source -> shown.putIfAbsent(source.attr("src"), player.id()));
    recording.ifPresent(known -> shown.putIfAbsent(known.url(), player.id()));
  }

  private Optional<Recording> find(List<Element> sources) {
    return recordings.stream()
        .filter(
            recording ->
                sources.stream().anyMatch(source -> source.attr("src").equals(recording.url())))
        .findFirst();
  }

  /** The media type that the name of a file promises. */
  static Optional<String> type(String address) {
    String path = QUERY.matcher(address).replaceFirst("");
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(extension));
  }
}
