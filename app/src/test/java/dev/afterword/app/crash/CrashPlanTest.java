package dev.afterword.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrashPlanTest {
  private static final List<String> PLATFORMS = List.of("mastodon", "mail");

  @Test
  void oneSeedGivesOnePlan() {
    assertThat(CrashPlan.of(7, 40, PLATFORMS).toString())
        .isEqualTo(CrashPlan.of(7, 40, PLATFORMS).toString());
    assertThat(CrashPlan.of(7, 40, PLATFORMS).rounds())
        .isNotEqualTo(CrashPlan.of(8, 40, PLATFORMS).rounds());
  }

  @Test
  void everyBoundaryHasItsTurnBeforeAnyHasItsSecond() {
    var first = CrashPlan.of(1, CrashPlan.BOUNDARIES.size(), PLATFORMS).rounds();

    assertThat(first)
        .map(Round::death)
        .map(death -> ((Death.AtBoundary) death).boundary())
        .containsExactlyInAnyOrderElementsOf(CrashPlan.BOUNDARIES);
  }

  @Test
  void aPostIsToldByTheNumberOfItsEvening() {
    var round = CrashPlan.of(1, 12, PLATFORMS).rounds().getLast();

    assertThat(CrashWorld.about(round.text())).isEqualTo(12);
    assertThat(CrashWorld.about("How evening 12 began https://videos.example/12-1.mp4"))
        .isEqualTo(12);
    assertThat(CrashWorld.about("Something else")).isZero();
  }
}
