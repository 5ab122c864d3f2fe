package dev.afterword.syndicator.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.AnnouncedPost;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.syndicator.Recapitulation;
import dev.afterword.syndicator.channel.Ability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/announcing.md}, row by row, against what is decided. */
class AnnouncingDocumentTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Recapitulation TEA = Recapitulation.of("zh/tea");
  private static final ChannelRules RULES = rules(OnEdit.EDIT);

  private final Planner planner =
      new Planner(
          TimesTest.policy(Duration.ofMinutes(10), 3, Duration.ofDays(30), Duration.ofDays(1)));
  private final String page = read();

  @Test
  void everyClassOfAChangeDoesWhatItsRowSays() {
    Map<String, RecapEvent> examples =
        Map.of(
            "media-added",
            TEA.showing("https://v.example/1").changed(1),
            "material",
            TEA.on("2026-11-15").changed(1),
            "correction",
            TEA.titled("Tea").changed(1),
            "silent",
            TEA.announced(AnnounceMode.EDIT).changed(1),
            "moved",
            TEA.at("zh/events/tea.html").changed(1),
            "withdrawn",
            TEA.withdrawn());
    String last = "";
    var rows = rows("| class | example |");
    assertThat(rows)
        .extracting(List::getFirst)
        .containsExactlyElementsOf(
            Stream.of(
                    ChangeClass.MEDIA_ADDED,
                    ChangeClass.MATERIAL,
                    ChangeClass.CORRECTION,
                    ChangeClass.SILENT,
                    ChangeClass.MOVED,
                    ChangeClass.WITHDRAWN)
                .map(ChangeClass::wireName)
                .toList());
    for (List<String> row : rows) {
      String says = row.getLast().equals("likewise") ? last : row.getLast();
      Delivery next =
          plan(
              RULES,
              Optional.of(announced()),
              Optional.ofNullable(examples.get(row.getFirst())).orElseThrow());
      assertThat(next.subject().change().wireName()).isEqualTo(row.getFirst());
      assertThat(act(next.state())).as(row.toString()).isEqualTo(said(says));
      last = says;
    }
  }

  private static Optional<Act> said(String words) {
    if (words.startsWith("one follow-up")) {
      return Optional.of(Act.FOLLOW_UP);
    }
    if (words.startsWith("the posts are edited")) {
      return Optional.of(Act.EDIT);
    }
    if (words.startsWith("the posts are removed")) {
      return Optional.of(Act.RETRACT);
    }
    assertThat(words).startsWith("nothing");
    return Optional.empty();
  }

  private static Optional<Act> act(DeliveryState state) {
    return switch (state) {
      case Planned planned -> Optional.of(planned.act());
      case Delivered _ -> Optional.empty();
      default -> throw new AssertionError(state);
    };
  }

  @Test
  void theAuthorsWordDoesWhatItsRowSays() {
    var rows = rows("| `announce:` | means |");
    assertThat(rows).extracting(List::getFirst).containsExactly("none", "edit", "new");
    Recapitulation filmed = TEA.showing("https://v.example/1");
    assertThat(acts(filmed.announced(AnnounceMode.NONE))).isEmpty();
    assertThat(acts(filmed.announced(AnnounceMode.EDIT))).contains(Act.EDIT);
    assertThat(acts(filmed.announced(AnnounceMode.NEW))).contains(Act.ANNOUNCE);
  }

  private Optional<Act> acts(Recapitulation changed) {
    return act(plan(RULES, Optional.of(announced()), changed.changed(1)).state());
  }

  @Test
  void onEditHasTheThreeValuesThatThePageNames() {
    assertThat(page).contains("`on-edit` is `edit` (default), `reply`", "or `ignore`");
    RecapEvent corrected = TEA.titled("Tea").changed(1);
    assertThat(act(plan(rules(OnEdit.REPLY), Optional.of(announced()), corrected).state()))
        .contains(Act.FOLLOW_UP);
    assertThat(act(plan(rules(OnEdit.IGNORE), Optional.of(announced()), corrected).state()))
        .isEmpty();
  }

  /** Each example offends one guard and all that are asked after it. */
  @Test
  void theFirstGuardThatObjectsGivesTheReason() {
    Recapitulation old = TEA.on("2020-08-06");
    Map<String, RecapEvent> examples =
        Map.of(
            "language", Recapitulation.of("en/tea").announced(AnnounceMode.NONE).published(9, true),
            "author", old.announced(AnnounceMode.NONE).published(9, true),
            "age", old.published(9, true),
            "late", TEA.saidAt(NOW.minus(Duration.ofDays(2))).published(9, true),
            "bulk", TEA.published(9, true));
    var rows = rows("| guard | objects when |");
    assertThat(rows)
        .extracting(List::getFirst)
        .containsExactly("language", "author", "age", "late", "bulk");
    for (List<String> row : rows) {
      RecapEvent event = Optional.ofNullable(examples.get(row.getFirst())).orElseThrow();
      assertThat(stopped(plan(RULES, Optional.empty(), event).state()))
          .isEqualTo(row.getFirst() + ": " + row.get(2).replaceAll(",.*", ""));
    }
  }

  private static String stopped(DeliveryState state) {
    return switch (state) {
      case Skipped skipped -> skipped.cause().wireName() + ": skipped";
      case Held held -> held.cause().wireName() + ": held";
      default -> throw new AssertionError(state);
    };
  }

  private Delivery plan(ChannelRules rules, Optional<Delivery> current, RecapEvent event) {
    return planner.plan(rules, current, new Arrival(event, 0, 7, NOW), NOW).orElseThrow();
  }

  private Delivery announced() {
    var recap = TEA.recap();
    var receipt = new Receipt("1", Optional.empty(), Map.of(), NOW);
    return plan(RULES, Optional.empty(), TEA.published(1, false))
        .with(
            new Delivered(List.of(receipt), Optional.empty()),
            Optional.of(
                new Announced(
                    recap.revision(),
                    Substance.of(recap),
                    List.of(new AnnouncedPost(Act.ANNOUNCE, receipt, "0")),
                    NOW)),
            NOW);
  }

  private static ChannelRules rules(OnEdit onEdit) {
    return new ChannelRules(
        "toots",
        Set.of("zh"),
        Optional.empty(),
        WhenUncertain.PARK,
        onEdit,
        OnWithdraw.DELETE,
        Set.of(Ability.EDITS, Ability.DELETES),
        Optional.empty());
  }

  /** The cells of a table's rows, the marks of code taken off the first. */
  private List<List<String>> rows(String heading) {
    var rows = new ArrayList<List<String>>();
    int from = page.indexOf(heading);
    assertThat(from).as(heading).isNotNegative();
    for (String line : page.substring(from).lines().skip(2).toList()) {
      if (!line.startsWith("|")) {
        break;
      }
      List<String> cells =
          Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
      var row = new ArrayList<>(cells.subList(0, cells.size() - 1));
      row.set(0, row.getFirst().replace("`", ""));
      rows.add(row);
    }
    return rows;
  }

  private static String read() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path page = folder.resolve("docs/announcing.md");
      if (Files.exists(page)) {
        try {
          return Files.readString(page);
        } catch (IOException unreadable) {
          throw new AssertionError(unreadable);
        }
      }
    }
    throw new AssertionError("no docs/announcing.md above " + Path.of("").toAbsolutePath());
  }
}
