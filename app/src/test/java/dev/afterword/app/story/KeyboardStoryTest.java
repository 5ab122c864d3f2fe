package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.Binding;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.Server;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk in a real browser: by the keyboard alone, first without scripts, then with them; at last
 * by the mouse.
 */
@Order(6)
final class KeyboardStoryTest {
  private static final int NARROW = 360;
  private static final int WIDE = 1280;

  /** Pictures for people to look at: {@code -Dafterword.pictures=FOLDER}. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("afterword.pictures")).map(Path::of);

  @Test
  void anOperatorDecidesEverythingWithTheKeyboard(@TempDir Path folder) throws Exception {
    Optional<Chrome> there = Chrome.open(folder);
    assumeTrue(there.isPresent());
    World world = World.in(folder);
    try (var browser = there.get();
        var server = start(world)) {
      String desk = server.url() + "/desk";
      world.playground().faults().add(doubt());
      browser.scripts(false);
      login(browser, desk, Files.readString(world.data().resolve("desk.key")).strip());
      aHoldIsReleased(browser, world);
      aDoubtIsSettled(browser);
      aDeadLetterIsSentBack(browser, world);
      aChannelIsPausedAndResumed(browser);
      browser.scripts(true);
      browser.open(desk);
      aReplayIsPlannedAndApplied(browser, world, desk);
      theSiteIsMadeAnew(browser);
      aChannelIsPausedAndResumed(browser);
      theSameWithTheMouse(browser, world);
      everythingElseIsLookedAt(browser, desk);
    } finally {
      world.close();
    }
  }

  private static Fault doubt() {
    return Fault.on("mail", new FaultKind.AcceptThenDrop()).method("DOT");
  }

  private static Server start(World world) throws Exception {
    world.configure(
        "{ settle: 0s, bulk-limit: 1, max-age: 10000d }", world.channels("webhook", "mail"));
    for (int number = 1; number <= 2; number++) {
      world.write(
          "zh/events/night-" + number + ".md", RecapText.small("第" + number + "夜", "2026-11-01"));
    }
    world.commit();
    var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return Server.start(
        Installation.find(
            Optional.of(world.content()), Optional.empty(), Optional.of(world.data()), Map.of()),
        Binding.loopback(0),
        new Terminal(quiet, quiet, false),
        Map.of());
  }

  private static void login(Chrome browser, String desk, String key) throws Exception {
    browser.open(desk);
    look(browser, "login");
    browser.signIn(key);
  }

  private static void page(Chrome browser, String name) throws Exception {
    browser.reach(name);
    assertThat(browser.focusIsSeen()).as("the focus on " + name).isTrue();
    browser.enter();
  }

  private static void aHoldIsReleased(Chrome browser, World world) throws Exception {
    String holds = browser.ask("location.origin + '/desk/holds'").asText();
    soon(
        () -> {
          browser.open(holds);
          return browser.text().contains("2 new recaps");
        });
    look(browser, "holds");
    browser.reach(browser.ask("document.querySelector('main a').innerText").asText());
    browser.enter();
    look(browser, "hold");
    browser.reach("Reason, for the record");
    browser.type("read and liked");
    page(browser, "Release");
    browser.sees("Released: 4 announcements");
    soon(() -> world.posts("webhook").size() == 2);
  }

  private static void aDoubtIsSettled(Chrome browser) throws Exception {
    String uncertain = browser.ask("location.origin + '/desk/uncertain'").asText();
    soon(
        () -> {
          browser.open(uncertain);
          return browser.text().contains("It is out");
        });
    look(browser, "uncertain");
    browser.reach(
        browser
            .ask("document.querySelector('main form input[name=url]').labels[0].innerText.trim()")
            .asText());
    browser.type("https://lists.example/2");
    page(browser, "It is out");
    browser.sees("Settled");
  }

  private static void aDeadLetterIsSentBack(Chrome browser, World world) throws Exception {
    String kafka = world.report("status").path("kafka").path("bootstrapServers").asText();
    try (var log = EventLog.connect(LogConfig.of(kafka, Topics.standard(), "stranger"));
        var appender = log.appender("stranger")) {
      byte[] rubbish = "{".getBytes(StandardCharsets.UTF_8);
      appender.append(
          List.of(
              LogEntry.of(log.topics().recaps(), "zh/x", rubbish),
              LogEntry.of(log.topics().recaps(), "zh/y", rubbish)));
    }
    String letters = browser.ask("location.origin + '/desk/dead-letters'").asText();
    soon(
        () -> {
          browser.open(letters);
          return browser.text().contains("4 in all");
        });
    look(browser, "dead-letters");
    browser.reach(browser.ask("document.querySelector('main table a').innerText").asText());
    browser.enter();
    look(browser, "dead-letter");
    page(browser, "Redrive");
    browser.sees("refused");
  }

  private static void aChannelIsPausedAndResumed(Chrome browser) throws Exception {
    browser.open(browser.ask("location.origin + '/desk/channels'").asText());
    page(browser, "Pause webhook");
    browser.sees("webhook makes no call until it is resumed");
    look(browser, "channels");
    page(browser, "Resume webhook");
    browser.sees("webhook goes on");
  }

  private static void aReplayIsPlannedAndApplied(Chrome browser, World world, String desk)
      throws Exception {
    browser.open(desk + "/replays");
    look(browser, "replays");
    browser.reach("Only these recaps");
    browser.type("zh/events/night-1");
    page(browser, "Plan");
    browser.sees("no effects");

    browser.reach("webhook");
    browser.space();
    browser.reach("Only these recaps");
    browser.type("zh/events/night-1");
    browser.reach("Say again what was said");
    browser.space();
    page(browser, "Plan");
    browser.sees("1 × announce");
    page(browser, "Apply");
    browser.sees("wants its reason");
    look(browser, "replay");
    browser.reach("It says 1 thing again: type the number");
    browser.type("1");
    browser.reach("Reason, for the record");
    browser.type("a new address");
    page(browser, "Apply");
    browser.sees("It runs");
    browser.sees("1 of 1 done");
    soon(() -> world.posts("webhook").size() == 3);
  }

  private static void theSiteIsMadeAnew(Chrome browser) throws Exception {
    browser.open(browser.ask("location.origin + '/desk/replays'").asText());
    page(browser, "Make the site anew");
    browser.sees("files, 0 of them changed");
    look(browser, "replays-done");
  }

  private static void theSameWithTheMouse(Chrome browser, World world) throws Exception {
    for (int number = 3; number <= 4; number++) {
      world.write(
          "zh/events/night-" + number + ".md", RecapText.small("第" + number + "夜", "2026-11-01"));
    }
    world.commit();
    assertThat(world.here("publish").code()).isZero();
    browser.follow("Overview");
    browser.sees("announcements are held for a decision");
    look(browser, "overview-waiting");
    browser.follow("Release or skip");
    browser.follow(browser.ask("document.querySelector('main table a').innerText").asText());
    browser.click("webhook");
    browser.follow("Release");
    browser.sees("Released: 2 announcements");
    soon(() -> world.posts("webhook").size() == 5);

    browser.follow("Channels");
    browser.follow("Pause mail");
    browser.sees("mail makes no call until it is resumed");
    browser.follow("Resume mail");
    browser.sees("mail goes on");

    browser.follow("Replays");
    browser.click("webhook");
    browser.click("Say again what was said");
    browser.follow("Plan");
    browser.sees("4 × announce");
    browser.follow("Cancel");
    browser.sees("cancelled");

    browser.follow("Dead letters 4");
    browser.follow("Redrive 2 of renderer");
    browser.sees("tried again");
    browser.follow(browser.ask("document.querySelector('main table a').innerText").asText());
    browser.follow("Drop");
    browser.sees("Dropped");
  }

  private static void everythingElseIsLookedAt(Chrome browser, String desk) throws Exception {
    for (String page :
        List.of(
            "",
            "/sources",
            "/recap?id=zh/events/night-1",
            "/timeline?id=zh/events/night-1",
            "/preview?channel=webhook&recap=zh/events/night-3",
            "/uncertain",
            "/dead-letters")) {
      browser.open(desk + page);
      look(browser, "page" + page.replaceAll("[^a-z]+", "-"));
    }
  }

  /** The page fits a phone, and people can look at it by day and by night. */
  private static void look(Chrome browser, String name) throws Exception {
    if (PICTURES.isPresent()) {
      Path folder = Files.createDirectories(PICTURES.get());
      browser.picture(folder.resolve(name + "-wide-light.png"), WIDE, false);
      browser.picture(folder.resolve(name + "-wide-dark.png"), WIDE, true);
      browser.picture(folder.resolve(name + "-narrow-light.png"), NARROW, false);
      browser.picture(folder.resolve(name + "-narrow-dark.png"), NARROW, true);
    }
    browser.screen(NARROW, false);
    assertThat(browser.fits()).as(name + " fits").isTrue();
    browser.desktop();
  }

  private static void soon(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(250)).until(condition);
  }
}
