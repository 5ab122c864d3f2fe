package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Delivery;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.ChannelRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said stays said, whatever else is lost: the table in {@code docs/announcing.md}. */
class LedgerWinsTest {
  private static final List<Recapitulation> RECAPS =
      List.of(
          Recapitulation.of("zh/one"),
          Recapitulation.of("zh/two").showing("https://v.example/1"),
          Recapitulation.of("zh/three").on("2020-08-06"));

  private final Platform platform = new Platform(Traits.unknowable(Duration.ofSeconds(10)), 1);
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private MemoryStage stage = MemoryStage.calm(config(), () -> now);
  private Map<String, Delivery> before = Map.of();

  @BeforeEach
  void sayEverything() {
    RECAPS.forEach(recap -> stage.publish(recap.published(1, false)));
    RECAPS.forEach(recap -> stage.pageOf(recap.recap()));
    run();
    before = Map.copyOf(stage.ledger());
    assertThat(platform.calls()).isEqualTo(2);
  }

  @Test
  void lostOffsetsOrANewGroup() {
    stage.die();
    stage.forgetOffsets();
    assertNothingMoreIsSaid();
  }

  @Test
  void recapsMadeAnewFromGit() {
    stage.loseRecaps();
    RECAPS.reversed().forEach(recap -> stage.publish(recap.published(3, true)));
    assertNothingMoreIsSaid();
  }

  /** All topics are there, in another order and at other offsets, and no group has read them. */
  @Test
  void topicsMadeAnewFromABackup() {
    stage = MemoryStage.calm(config(), () -> now);
    stage.publish(Recapitulation.of("zh/never").withdrawn());
    RECAPS.reversed().forEach(recap -> stage.publish(recap.published(1, false)));
    RECAPS.forEach(recap -> stage.pageOf(recap.recap()));
    stage.importLedger(
        before.values().stream()
            .sorted(Comparator.comparing((Delivery entry) -> entry.recap()).reversed())
            .toList());
    assertNothingMoreIsSaid();
  }

  @Test
  void theDataFolderWithItsPages() {
    stage.losePages();
    run();
    RECAPS.forEach(recap -> stage.pageOf(recap.recap()));
    assertNothingMoreIsSaid();
  }

  @Test
  void allOfKafkaButAnExportedLedger() {
    stage = MemoryStage.calm(config(), () -> now);
    stage.importLedger(before.values());
    RECAPS.forEach(recap -> stage.publish(recap.published(3, true)));
    RECAPS.forEach(recap -> stage.pageOf(recap.recap()));
    assertNothingMoreIsSaid();
  }

  @Test
  void whatIsNewAfterALossIsSaidOnce() {
    stage.loseRecaps();
    var fresh = Recapitulation.of("zh/four");
    RECAPS.forEach(recap -> stage.publish(recap.published(1, false)));
    stage.publish(fresh.published(1, false));
    stage.pageOf(fresh.recap());
    run();
    assertThat(platform.calls()).isEqualTo(3);
  }

  private void assertNothingMoreIsSaid() {
    run();
    assertThat(platform.calls()).isEqualTo(2);
    assertThat(stage.ledger()).hasSameSizeAs(before);
    before.forEach(
        (key, entry) ->
            assertThat(stage.ledger().get(key))
                .extracting(Delivery::state)
                .isEqualTo(entry.state()));
  }

  private void run() {
    for (int turn = 0; turn < 12; turn++) {
      stage.turn();
      now = now.plusSeconds(30);
    }
  }

  private SyndicatorConfig config() {
    return OneChannel.of(ChannelRules.plain("toots"), platform.channel());
  }
}
