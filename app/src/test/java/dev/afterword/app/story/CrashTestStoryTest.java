package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.JsonCodec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The crash test that people run on their own machines, with two of its deaths. */
final class CrashTestStoryTest {
  @Test
  void twoDeathsLoseAndDoubleNothing() throws Exception {
    Outcome outcome =
        Afterword.run(
            Map.of(),
            List.of(
                "crash-test",
                "--rounds",
                "2",
                "--seed",
                "7",
                "--channels",
                "mastodon,webhook",
                "--json"));

    assertThat(outcome.code()).as(outcome.toString()).isZero();
    var report = new JsonCodec().tree(outcome.output());
    assertThat(report.path("kills").asInt()).as(outcome.toString()).isEqualTo(2);
    assertThat(report.path("effects").asInt()).isEqualTo(report.path("seen").asInt());
    assertThat(report.path("lost").asInt()).isZero();
    assertThat(report.path("doubled").asInt()).isZero();
  }
}
