package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.WireName;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.SkipCause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason code and every alert is told with what to do, and none that does not exist. */
final class RunbookDocumentTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(held|skipped)` \\(([^)]*)\\)");
  private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
  private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)");
  private static final Pattern ALERT_ROW = Pattern.compile("(?m)^\\| (Afterword\\w+) \\|");

  @Test
  void everyCauseOfAHoldOrSkipHasItsRow() throws Exception {
    String section = Page.of("docs/runbook.md").section("A delivery does not go out");

    assertThat(codes(section, "held")).isEqualTo(names(HoldCause.values()));
    assertThat(codes(section, "skipped")).isEqualTo(names(SkipCause.values()));
  }

  private static Set<String> codes(String section, String state) {
    return ROW.matcher(section)
        .results()
        .filter(row -> row.group(1).equals(state))
        .flatMap(row -> CODE.matcher(row.group(2)).results())
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(WireName... causes) {
    return Stream.of(causes).map(WireName::wireName).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyAlertHasItsRow() throws Exception {
    String rules = Files.readString(Path.of("../deploy/prometheus/alerts.yml"));

    assertThat(found(ALERT_ROW, Page.of("docs/runbook.md").section("Alerts")))
        .isEqualTo(found(ALERT, rules))
        .isNotEmpty();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).toList();
  }
}
