package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Topics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientSettingsTest {
  private static final String WAIT = "fetch.max.wait.ms";
  private static final String LONGEST = "max.poll.interval.ms";

  private static ClientSettings settings(Map<String, String> client) {
    return new ClientSettings(new LogConfig("127.0.0.1:9092", client, Topics.standard(), "one"));
  }

  @Test
  void aMemberIsGivenTheTimeThatItsLongestStepNeeds() {
    assertThat(settings(Map.of()).member("renderer", new Hourly()))
        .containsEntry(LONGEST, "3600000");
  }

  @Test
  void whatAnOperatorHasConfiguredStays() {
    assertThat(settings(Map.of(LONGEST, "7000")).member("renderer", new Hourly()))
        .containsEntry(LONGEST, "7000");
  }

  @Test
  void aMembersQuestionLiesAtTheBrokerForLongerThanAReaders() {
    assertThat(settings(Map.of()).reader()).containsEntry(WAIT, "100");
    assertThat(settings(Map.of()).member("renderer", new Hourly())).containsEntry(WAIT, "500");
    assertThat(settings(Map.of(WAIT, "50")).member("renderer", new Hourly()))
        .containsEntry(WAIT, "50");
  }

  private static final class Hourly implements WorkerFactory {
    @Override
    public Worker start(Assignment assignment) {
      throw new AssertionError("nobody starts it");
    }

    @Override
    public Duration longestStep() {
      return Duration.ofHours(1);
    }
  }
}
