package dev.afterword.renderer.machine;

import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.feed.Clip;
import dev.afterword.renderer.feed.VideoFeed;
import dev.afterword.renderer.site.Fragments;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.Recording;
import dev.afterword.renderer.site.SiteAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The feed of recordings of a language.
 *
 * @param path its address
 * @param language BCP 47
 * @param items newest first
 */
record RecordingsFile(SitePath path, String language, List<Item> items) implements Output.Made {
  /**
   * A recording.
   *
   * @param recap whose it is
   * @param page where it is watched
   * @param summary of the recap
   * @param published when the recap first was committed
   * @param updated when the recap last changed
   * @param recording what plays
   */
  record Item(
      RecapId recap,
      SitePath page,
      String summary,
      Instant published,
      Instant updated,
      Recording recording) {}

  static Stream<Item> items(Known.Live live) {
    return live.card().hasPage()
        ? live.extracts().recordings().stream()
            .map(
                recording ->
                    new Item(
                        live.id(),
                        live.path(),
                        live.card().summary(),
                        live.published(),
                        live.updated(),
                        recording))
        : Stream.of();
  }

  @Override
  public byte[] make(SiteSettings settings) {
    return make(settings, new Fragments());
  }

  @Override
  public byte[] make(SiteSettings settings, Fragments fragments) {
    List<Clip> clips = items.stream().map(item -> clip(item, settings)).toList();
    return new VideoFeed(settings, fragments)
        .write(path, language, SiteAddresses.front(language), clips)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Clip clip(Item item, SiteSettings settings) {
    Recording recording = item.recording();
    return new Clip(
        item.recap(),
        recording.title(),
        item.summary(),
        recording.speakers(),
        settings.absolute(item.page()),
        recording.file().map(settings::absolute).orElse(recording.url()),
        recording.mediaType(),
        recording.length(),
        recording.poster().map(poster -> poster.absolute(settings)),
        item.published(),
        item.updated());
  }
}
