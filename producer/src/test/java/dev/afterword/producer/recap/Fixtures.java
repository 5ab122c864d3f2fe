package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Problem;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads files that tests write inline. */
final class Fixtures {
  static final Instant FIRST_COMMIT = Instant.parse("2020-08-10T02:00:00Z");
  static final RecapRules RULES =
      new RecapRules("", List.of("zh", "en"), ZoneId.of("Asia/Shanghai"), 1 << 20);

  private Fixtures() {}

  static Reading read(String path, byte[] bytes, AssetFinder assets) {
    return read(RULES, path, bytes, assets);
  }

  static Reading read(RecapRules rules, String path, byte[] bytes, AssetFinder assets) {
    var provenance = new Provenance("main", "c0ffee", path, "b10b", FIRST_COMMIT, FIRST_COMMIT);
    String id = PagePath.of("", path).map(PagePath::stem).orElse("unsafe");
    var origin = new Origin(new RecapId(id), List.of(), provenance, AnnounceMode.DEFAULT);
    return new RecapReader(rules).read(new SourceFile(path, bytes), origin, assets);
  }

  static Reading read(String path, String text) {
    return read(path, text.getBytes(StandardCharsets.UTF_8), AssetFinder.none());
  }

  static Recap recap(String path, String text) {
    return recap(RULES, path, text);
  }

  static Recap recap(RecapRules rules, String path, String text) {
    Reading reading = read(rules, path, text.getBytes(StandardCharsets.UTF_8), AssetFinder.none());
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).recap();
  }

  /** Rules with files of data, name and text in turn. */
  static RecapRules data(String... files) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int index = 0; index < files.length; index += 2) {
      texts.put(files[index], files[index + 1]);
    }
    return new RecapRules(
        "",
        "",
        RULES.languages(),
        RULES.zone(),
        RULES.largestFile(),
        Vocabulary.standard(),
        TalkData.read(texts));
  }

  /** A recap of an event with this body. */
  static Recap event(String body) {
    return recap(
        "zh/events/tea.md",
        "---\ntitle: 茶会回顾\ntime: 2024/05/01\ncategory: events\nsummary: 一次茶会\n---\n" + body);
  }

  static Problem refused(String path, String text) {
    Reading reading = read(path, text);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).problem();
  }
}
