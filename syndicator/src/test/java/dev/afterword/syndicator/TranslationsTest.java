package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.WhenUncertain;
import dev.afterword.syndicator.template.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One audience for each language of a channel: it hears of a recap in its language, and once. */
class TranslationsTest {
  private static final Recapitulation CHINESE = Recapitulation.of("zh/tea").titled("茶会");
  private static final Recapitulation ENGLISH = Recapitulation.of("en/tea").titled("Tea");

  private final Platform chinese = platform();
  private final Platform english = platform();
  private final Platform both = platform();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final MemoryStage stage =
      MemoryStage.calm(
          new SyndicatorConfig(
              "Site",
              new AnnouncePolicy(
                  Duration.ofMinutes(10),
                  3,
                  Duration.ofDays(30),
                  Duration.ofHours(24),
                  false,
                  ZoneOffset.UTC),
              List.of(
                  channel("weibo", chinese, Set.of("zh")),
                  channel("toots", english, Set.of("en")),
                  channel("hooks", both, Set.of())),
              Optional.empty()),
          () -> now);

  @Test
  void chineseNowAndEnglishThreeDaysLater() {
    publish(CHINESE);
    run(Duration.ofHours(1));
    assertThat(texts(chinese)).singleElement().asString().startsWith("茶会");
    assertThat(texts(english)).isEmpty();

    run(Duration.ofDays(3));
    publish(ENGLISH);
    run(Duration.ofHours(1));
    assertThat(texts(english)).singleElement().asString().startsWith("Tea");

    // Neither a correction of one of them nor a restart tells the other's audience.
    publish(CHINESE.titled("茶话会"));
    stage.die();
    stage.forgetOffsets();
    run(Duration.ofDays(1));
    assertThat(texts(chinese)).hasSize(1);
    assertThat(texts(english)).hasSize(1);
    assertThat(texts(both)).hasSize(2).doesNotHaveDuplicates();
    assertSkipped("weibo:en/tea", "its language is en, the channel takes [zh]");
    assertSkipped("toots:zh/tea", "its language is zh, the channel takes [en]");
    assertThat(entry("toots:en/tea").state()).isInstanceOf(Delivered.class);
    assertThat(entry("weibo:zh/tea").state()).isInstanceOf(Delivered.class);
  }

  private void assertSkipped(String key, String reason) {
    Skipped skipped = (Skipped) entry(key).state();
    assertThat(skipped.cause()).isEqualTo(SkipCause.LANGUAGE);
    assertThat(skipped.reason()).isEqualTo(reason);
  }

  private Delivery entry(String key) {
    return Optional.ofNullable(stage.ledger().get(key)).orElseThrow();
  }

  private void publish(Recapitulation recap) {
    stage.publish(recap.published(1, false));
    stage.pageOf(recap.recap());
  }

  private void run(Duration time) {
    stage.turn();
    now = now.plus(time);
    for (int turn = 0; turn < 4; turn++) {
      stage.turn();
    }
  }

  private static List<String> texts(Platform platform) {
    return platform.taken().stream().map(Platform.Post::text).toList();
  }

  private static Platform platform() {
    return new Platform(Traits.unknowable(Duration.ofSeconds(10)), 1);
  }

  private static ConfiguredChannel channel(String name, Platform platform, Set<String> languages) {
    return new ConfiguredChannel(
        "memory",
        new ChannelRules(
            name,
            languages,
            Optional.empty(),
            WhenUncertain.PARK,
            OnEdit.EDIT,
            OnWithdraw.DELETE,
            Set.of(),
            Optional.empty()),
        ChannelLimits.of(Pace.USUAL),
        platform.channel(),
        Wording.standard());
  }
}
