package dev.afterword.renderer.machine;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.RecapDate;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.data.CalendarEvent;
import dev.afterword.renderer.data.CalendarFile;
import dev.afterword.renderer.site.Entry;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A calendar: of one recap, or of a language.
 *
 * @param path its address
 * @param language of its name; empty for the calendar of a recap
 * @param items newest first, each with a day
 */
record EventsFile(SitePath path, Optional<String> language, List<Item> items)
    implements Output.Made {
  /**
   * An event.
   *
   * @param entry what tells of it
   * @param start when it began
   * @param end when it ended
   */
  record Item(Entry entry, RecapDate start, Optional<RecapDate> end) {}

  /** The event of a recap, if its day is known and the recap has a page. */
  static Stream<Item> item(Known.Live live) {
    return live.extracts().start().stream()
        .filter(start -> live.card().hasPage() && start.precision() != DatePrecision.MONTH)
        .map(start -> new Item(live.entry(), start, live.extracts().end()));
  }

  @Override
  public byte[] make(SiteSettings settings) {
    List<CalendarEvent> events = items.stream().map(item -> event(item, settings)).toList();
    String name = settings.title() + language.map(code -> " (" + code + ")").orElse("");
    return new CalendarFile(settings)
        .write(name, events)
        .orElse("")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static CalendarEvent event(Item item, SiteSettings settings) {
    var card = item.entry().card();
    return new CalendarEvent(
        card.id(),
        card.title(),
        card.summary(),
        item.start(),
        item.end(),
        card.place(),
        settings.absolute(card.path()),
        card.tags(),
        item.entry().published(),
        item.entry().updated());
  }
}
