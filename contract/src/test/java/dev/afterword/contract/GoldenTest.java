package dev.afterword.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.LetterOutcome;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayKind;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Subject;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.contract.ledger.Uncertain;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every event of every released version stays readable for ever. A golden file is never edited: a
 * new version adds its own beside it. To write the files of a new version, run with {@code
 * -Dgolden.write=true} and read the difference.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/v1");
  private static final Instant THEN = Instant.parse("2026-11-20T10:15:30Z");

  private static final Set<String> MAPS = Set.of("details", "extra", "moved", "request");

  private final JsonCodec json = new JsonCodec();

  @TestFactory
  Stream<DynamicTest> whatIsWrittenIsTheGoldenFileAndReadsBack() {
    return golden().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
  }

  private void check(String name, Object value) throws IOException, UnreadableException {
    Path file = FOLDER.resolve(name + ".json");
    String written = json.pretty(value) + "\n";
    if ("true".equals(System.getenv("GOLDEN_WRITE"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, written);
    }
    String kept = Files.readString(file);
    assertThat(written).isEqualTo(kept);
    assertThat(json.read(kept.getBytes(StandardCharsets.UTF_8), type(value))).isEqualTo(value);
  }

  private static Class<?> type(Object value) {
    return value instanceof RecapEvent ? RecapEvent.class : value.getClass();
  }

  private static Map<String, Object> golden() {
    var golden = new HashMap<String, Object>(deliveries());
    golden.putAll(events());
    golden.putAll(decisions());
    return golden;
  }

  private static Map<String, Object> events() {
    return Map.of(
        "recap-published", Samples.published(),
        "recap-withdrawn", Samples.withdrawn(),
        "cursor",
            new SourceCursor(
                "main",
                "3f2a91c",
                "0".repeat(64),
                Map.of("app/zh/moved.md", new RecapId("zh/first")),
                List.of(new Asset("logo.svg", "b".repeat(64), 99, "image/svg+xml")),
                THEN),
        "recording",
            new RemoteFile(
                "https://media.example/talk.mp4",
                Optional.of(5_000_000_000L),
                Optional.of("video/mp4"),
                THEN),
        "page",
            new Page(
                new RecapId("zh/events/first"),
                Revision.of("正文"),
                PageStatus.LIVE,
                "https://site.example/zh/events/first.html",
                "zh/events/first.html",
                "c".repeat(64)),
        "control",
            new Control(
                "c0ffee",
                new Decision.Release(
                    "main@3f2a91c",
                    List.of(new Item("toots", new RecapId("zh/events/first"), Revision.of("正文")))),
                "ada",
                "read it",
                THEN));
  }

  private static Map<String, Object> decisions() {
    var letter = Place.of("2-17");
    return Map.ofEntries(
        entry(
            "control-gone", control(new Decision.Gone("toots", new RecapId("zh/events/first"), 1))),
        entry(
            "control-redrive",
            control(new LetterDecision.Redrive(letter, "renderer", 2, Optional.empty()))),
        entry(
            "control-redrive-later",
            control(new LetterDecision.Redrive(letter, "renderer", 2, Optional.of(THEN)))),
        entry("control-discard", control(new LetterDecision.Discard(letter))),
        entry(
            "control-letter-answer",
            control(new LetterDecision.Answer(letter, 2, LetterOutcome.REFUSED, "no event"))),
        entry("control-replay", control(new ReplayDecision.Propose(plan()))),
        entry(
            "control-replay-run",
            control(
                new ReplayDecision.Run(
                    "c0ffee", Optional.of(new ReplayRate(10, Duration.ofMinutes(1)))))),
        entry("control-replay-halt", control(new ReplayDecision.Halt("c0ffee"))),
        entry("control-replay-cancel", control(new ReplayDecision.Cancel("c0ffee"))),
        entry("control-site", control(new ReplayDecision.Rebuild("site-c0ffee"))),
        entry(
            "control-site-not-rebuilt",
            control(
                new ReplayDecision.NotRebuilt(
                    "site-c0ffee", "replay:site-c0ffee:1", "lighthouse", "the disk is full"))),
        entry(
            "control-site-rebuilt",
            control(
                new ReplayDecision.Rebuilt(
                    "site-c0ffee",
                    "replay:site-c0ffee:1",
                    "lighthouse",
                    240,
                    7_000_000,
                    2,
                    true,
                    Duration.ofMillis(1500)))));
  }

  private static Control control(Decision decision) {
    return new Control("c0ffee", decision, "ada", "read it", THEN);
  }

  private static ReplayPlan plan() {
    var recap = new RecapId("zh/events/first");
    return new ReplayPlan(
        "c0ffee",
        new ReplayScope(
            Set.of("toots"),
            Set.of(recap),
            Set.of("zh"),
            Optional.of(new Place(0, 3)),
            Optional.of(THEN),
            true),
        12,
        List.of(
            new ReplayItem(
                "toots",
                recap,
                Revision.of("正文"),
                new Place(0, 17),
                ReplayKind.ANNOUNCE,
                true,
                2,
                Optional.of(THEN),
                "forced")),
        new BigDecimal("0.015"),
        Duration.ofSeconds(90));
  }

  private static Map<String, Object> deliveries() {
    return Map.of(
        "delivery-planned", delivery(planned().postpone(THEN, "waits for its page")),
        "delivery-held",
            delivery(Held.bulk("main@3f2a91c", Act.ANNOUNCE, 4, "4 new recaps in one push")),
        "delivery-retracted", delivered().with(new Retracted(List.of(), THEN, "withdrawn"), THEN),
        "delivery-sending", delivery(sending()),
        "delivery-uncertain",
            delivery(sending().doubt(THEN, Optional.of(THEN.plusSeconds(15)), "no answer")),
        "delivery-set-aside", delivery(doubtful().setAside(THEN)),
        "delivery-delivered", delivered(),
        "delivery-skipped", delivery(new Skipped(SkipCause.AGE, "older than 30 days")));
  }

  private static Planned planned() {
    return Planned.at(THEN);
  }

  private static Sending sending() {
    var request = new ObjectNode(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance);
    request.set("status", new TextNode("第一次聚会"));
    var post =
        PlannedPost.post(
            "第一次聚会",
            5,
            500,
            "graphemes",
            List.of("https://site.example/a"),
            List.of("summary"),
            request);
    var progress =
        Progress.announcing(Revision.of("正文"), Substance.of(Samples.recap()), List.of(post));
    return planned().intend(progress, new Intent(0, "d".repeat(32), THEN, 1, request));
  }

  /** The first of two letters. */
  private static Uncertain doubtful() {
    Progress one = sending().progress();
    PlannedPost post = one.nextPost();
    var two = Progress.announcing(one.revision(), one.substance(), List.of(post, post));
    return planned().intend(two, sending().intent()).doubt(THEN, Optional.of(THEN), "no answer");
  }

  private static Delivery delivered() {
    var receipt =
        new Receipt("42", Optional.of("https://toots.example/@a/42"), Map.of("cid", "x"), THEN);
    return delivery(sending()).accepted(sending().progress(), receipt, THEN);
  }

  private static Delivery delivery(DeliveryState state) {
    var date = new RecapDate("2026-11-14", DatePrecision.DAY, DateSource.EVENT_KEY, "2026/11/14");
    return new Delivery(
        "toots",
        new RecapId("zh/events/first"),
        1,
        new Subject(Revision.of("正文"), ChangeClass.NEW, 0, 17, "zh", date, false),
        state,
        Optional.empty(),
        THEN);
  }

  @Test
  void aFieldFromTheFutureIsIgnored() throws Exception {
    String later = "{\"text\":\"a\",\"source\":\"given\",\"mood\":\"bright\"}";
    assertThat(json.read(later.getBytes(StandardCharsets.UTF_8), Summary.class))
        .isEqualTo(new Summary("a", SummarySource.GIVEN));
  }

  /** What the next version writes is read by this one, so that both can run side by side. */
  @TestFactory
  Stream<DynamicTest> fieldsFromTheFutureAreIgnoredWhereverTheyStand() {
    return golden().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      JsonNode later = json.tree(json.pretty(entry.getValue()));
                      addFields(later);
                      assertThat(
                              json.read(
                                  later.toString().getBytes(StandardCharsets.UTF_8),
                                  type(entry.getValue())))
                          .isEqualTo(entry.getValue());
                    }));
  }

  /** Into every object but those whose keys are data. */
  private static void addFields(JsonNode node) {
    node.propertyStream()
        .filter(field -> !MAPS.contains(field.getKey()))
        .forEach(field -> addFields(field.getValue()));
    if (node.isArray()) {
      node.forEach(GoldenTest::addFields);
    }
    if (node instanceof ObjectNode object) {
      object.put("mood", "bright").putObject("weather").put("wind", 3);
    }
  }

  @Test
  void aKindFromTheFutureIsUnreadableAndKillsNobody() {
    byte[] later = "{\"event\":\"applauded\",\"id\":\"zh/first\"}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> json.read(later, RecapEvent.class))
        .isInstanceOf(UnreadableException.class);
  }
}
