package dev.afterword.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.TopicSpecification;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.Survey;
import dev.afterword.eventlog.Survey.Sight;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Faults that nobody can make on every machine: full disks, wrong clocks, lost leaders. */
final class KafkaHealthTest {
  private static final Topics TOPICS = Topics.standard();
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Sight WHOLE = new Sight(1, 1, false, true, true);

  @Test
  void aTopicWithoutLeaderAndOneThatIsHiddenAreTold() {
    Diagnosis headless =
        KafkaHealth.topics(
            "k:9092", TOPICS, with(Map.of("afterword.pages", new Sight(1, 1, true, true, true))));
    assertThat(headless.verdict()).isEqualTo("fault");
    assertThat(headless.finding()).isEqualTo("k:9092 has no leader for a part of afterword.pages");

    var some = new HashMap<>(with(Map.of()).topics());
    some.remove("afterword.controls");
    Diagnosis hidden = KafkaHealth.topics("k:9092", TOPICS, new Survey(1, some, Optional.empty()));
    assertThat(hidden.verdict()).isEqualTo("unclear");
    assertThat(hidden.finding()).endsWith("afterword.controls");
    assertThat(hidden.fix()).isNotEmpty();
  }

  @Test
  void aUserIsToldForWhichStagesItsRightsAreEnough() {
    assertThat(KafkaHealth.rights(TOPICS, with(Map.of()))).isEmpty();

    var publisher = new HashMap<String, Sight>();
    TOPICS.all().stream()
        .map(TopicSpecification::name)
        .forEach(name -> publisher.put(name, new Sight(1, 1, false, false, false)));
    publisher.put("afterword.recaps", new Sight(1, 1, false, false, true));
    publisher.put("afterword.sources", WHOLE);
    Diagnosis enough = KafkaHealth.rights(TOPICS, with(publisher)).getFirst();
    assertThat(enough.verdict()).isEqualTo("fine");
    assertThat(enough.finding()).contains("enough for publish,");

    publisher.put("afterword.recaps", new Sight(1, 1, false, true, false));
    Diagnosis none = KafkaHealth.rights(TOPICS, with(publisher)).getFirst();
    assertThat(none.verdict()).isEqualTo("fault");
    assertThat(none.finding()).contains("write afterword.recaps for publish;");
  }

  @Test
  void aClockThatIsWrongIsTold() {
    assertThat(KafkaHealth.clock(NOW.plusSeconds(30), NOW)).isEmpty();
    assertThat(KafkaHealth.clock(NOW.plusSeconds(90), NOW).orElseThrow().verdict())
        .isEqualTo("fault");
    URI site = URI.create("https://tea.example");
    assertThat(PublicSite.clock(site, NOW.minusSeconds(30), NOW)).isEmpty();
    assertThat(PublicSite.clock(site, NOW.minusSeconds(90), NOW).orElseThrow().fix())
        .contains("NTP");
  }

  @Test
  void aDiskThatIsFullAndACertificateThatEndsAreTold() {
    Path data = Path.of("/data");
    assertThat(FolderHealth.room(data, 100L << 20, "").finding()).contains("only 100 MB are free");
    assertThat(FolderHealth.room(data, 300L << 20, ", in use").verdict()).isEqualTo("fine");
    assertThat(DeskHealth.expiry(NOW.minusSeconds(1), NOW).verdict()).isEqualTo("fault");
    assertThat(DeskHealth.expiry(NOW.plusSeconds(86_400), NOW).verdict()).isEqualTo("unclear");
    assertThat(DeskHealth.expiry(NOW.plusSeconds(86_400 * 90), NOW).verdict()).isEqualTo("fine");
  }

  private static Survey with(Map<String, Sight> some) {
    var all = new HashMap<String, Sight>();
    TOPICS.all().stream().map(TopicSpecification::name).forEach(name -> all.put(name, WHOLE));
    all.putAll(some);
    return new Survey(1, all, Optional.empty());
  }
}
