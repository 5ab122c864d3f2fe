package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of every page of a busy desk, for people to look at: {@code
 * -Dafterword.pictures=FOLDER}. What axe-core finds on them, and what is wider than a phone, is
 * counted by the way.
 */
final class DeskGalleryTest {
  private static final int NARROW = 360;
  private static final int WIDE = 1280;
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("afterword.pictures")).map(Path::of);

  @Test
  void everyPageOfABusyDesk(@TempDir Path folder) throws Exception {
    assumeTrue(PICTURES.isPresent(), "asked for with -Dafterword.pictures=FOLDER");
    Optional<Chrome> there = Chrome.open(folder);
    assumeTrue(there.isPresent());
    Path pictures = Files.createDirectories(PICTURES.get().toAbsolutePath());
    Optional<Path> axe = Judge.axe();
    var found = new ArrayList<String>();
    try (var browser = there.get();
        var desk = BusyDesk.in(World.in(folder))) {
      String address = desk.address() + "/desk";
      browser.open(address);
      take(browser, pictures, "login", axe, found);
      browser.signIn(desk.key());
      for (var page : pages(desk).entrySet()) {
        browser.open(address + page.getValue());
        take(browser, pictures, page.getKey(), axe, found);
      }
    }
    assertThat(found).isEmpty();
  }

  private static Map<String, String> pages(BusyDesk desk) throws Exception {
    var pages = new LinkedHashMap<String, String>();
    pages.put("overview", "");
    pages.put("overview-2", "?page=2");
    pages.put("overview-held", "?state=held");
    pages.put("overview-none", "?q=nothing+like+it");
    pages.put("holds", "/holds");
    pages.put("hold", "/hold?id=" + Browser.encoded(text(desk, "/holds", "hold")));
    pages.put("uncertain", "/uncertain");
    pages.put("channels", "/channels");
    pages.put("letters", "/dead-letters");
    pages.put("letter", "/dead-letter?number=" + text(desk, "/dead-letters", "number"));
    pages.put("replays", "/replays");
    int number = 0;
    for (var replay : desk.look("/replays")) {
      pages.put("replay-" + number++, "/replay?id=" + replay.path("plan").asText());
    }
    pages.put("sources", "/sources");
    pages.put("recap", "/recap?id=" + BusyDesk.UNCERTAIN);
    pages.put("recap-waiting", "/recap?id=" + BusyDesk.WAITING);
    pages.put("recap-gone", "/recap?id=zh/events/night-5");
    pages.put("timeline", "/timeline?id=" + BusyDesk.UNCERTAIN);
    pages.put("preview-mail", preview("newsletter-of-the-community"));
    pages.put("preview-posts", preview("posts"));
    return pages;
  }

  private static String preview(String channel) {
    return "/preview?channel=" + channel + "&recap=" + BusyDesk.UNCERTAIN;
  }

  private static String text(BusyDesk desk, String list, String field) throws Exception {
    return desk.look(list).path(0).path(field).asText();
  }

  private static void take(
      Chrome browser, Path folder, String name, Optional<Path> axe, List<String> found)
      throws Exception {
    for (int width : List.of(WIDE, NARROW)) {
      for (boolean dark : List.of(false, true)) {
        String look = name + (width == WIDE ? "-wide" : "-narrow") + (dark ? "-dark" : "-light");
        browser.screen(width, dark);
        browser.photograph(folder.resolve(look + ".png"));
        if (!browser.fits()) {
          found.add(look + " is wider than the screen");
        }
        if (axe.isPresent()) {
          browser
              .judge(Files.readString(axe.get()))
              .forEach(fault -> found.add(look + ": " + fault));
        }
      }
    }
  }
}
