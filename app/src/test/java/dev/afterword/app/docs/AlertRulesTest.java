package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Prometheus itself reads the alert rules, and each fires when it should and not before. */
final class AlertRulesTest {
  private static Promtool promtool() {
    Optional<Promtool> promtool = Promtool.find();
    assumeTrue(promtool.isPresent());
    return promtool.orElseThrow();
  }

  @Test
  void prometheusTakesRulesAndConfiguration() throws Exception {
    var rules = promtool().judge("check", "rules", "../deploy/prometheus/alerts.yml");
    assertThat(rules.code()).as(rules.found()).isZero();

    var configuration =
        promtool().judge("check", "config", "--syntax-only", "../deploy/prometheus/prometheus.yml");
    assertThat(configuration.code()).as(configuration.found()).isZero();
  }

  @Test
  void everyAlertFiresWhenItShould() throws Exception {
    var verdict =
        promtool().judge("test", "rules", "src/test/resources/prometheus/alerts-test.yml");

    assertThat(verdict.code()).as(verdict.found()).isZero();
  }
}
