package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.app.doctor.Diagnosis;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Problem;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.HoldReport;
import dev.afterword.desk.StatusReport;
import dev.afterword.desk.deadletter.DeadLetterContent;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.SitePlan;
import dev.afterword.desk.replay.SiteProgress;
import dev.afterword.desk.timeline.Timeline;
import dev.afterword.producer.PublishReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Holds {@code docs/cli.md} to the commands. */
final class CommandDocumentTest {
  private static final Set<String> EVERYWHERE = Set.of("--config", "--data", "--help", "--version");

  private final JsonCodec json = new JsonCodec();

  @TempDir private Path folder;

  @Test
  void everyCommandHasAHeadingUnderWhichEveryOptionStands() throws Exception {
    var page = Page.of("docs/cli.md");
    for (var command : new Calls().line().getSubcommands().entrySet()) {
      if (!command.getValue().getCommandSpec().usageMessage().hidden()) {
        String section = page.section(command.getKey());
        assertThat(options(command.getValue()))
            .as(command.getKey())
            .allSatisfy(option -> assertThat(section).contains(option));
      }
    }
  }

  private static Set<String> options(CommandLine command) {
    var names = new TreeSet<String>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.add(option.longestName());
    }
    names.removeAll(EVERYWHERE);
    return names;
  }

  @Test
  void theOptionsOfEveryCommandAreThere() throws Exception {
    assertThat(EVERYWHERE)
        .allSatisfy(
            option ->
                assertThat(Page.of("docs/cli.md").section("For every command")).contains(option));
  }

  @ParameterizedTest
  @CsvSource({
    "check",
    "publish",
    "status",
    "deliveries",
    "holds",
    "timeline",
    "dead-letters",
    "replay",
    "replay-progress",
    "site-plan",
    "site-progress",
    "dead-letter",
    "doctor"
  })
  void whatIsShownAsJsonIsWhatTheCodeWrites(String command) throws Exception {
    String shown = Page.of("docs/cli.md").json(command);
    Class<?> type =
        switch (command) {
          case "check" -> Problem[].class;
          case "publish" -> PublishReport.class;
          case "status" -> StatusReport.class;
          case "holds" -> HoldReport[].class;
          case "replay" -> ReplayReport.class;
          case "replay-progress" -> ReplayProgress[].class;
          case "site-plan" -> SitePlan.class;
          case "site-progress" -> SiteProgress.class;
          case "dead-letter" -> DeadLetterContent.class;
          case "doctor" -> Diagnosis[].class;
          case "dead-letters" -> DeadLetterReport[].class;
          case "timeline" -> Timeline.class;
          default -> DeliveryReport[].class;
        };

    Object read = json.read(shown.getBytes(StandardCharsets.UTF_8), type);

    assertThat(json.tree(json.pretty(read))).isEqualTo(json.tree(shown));
  }

  @Test
  void aPreviewLooksAsShown() throws Exception {
    Files.writeString(
        folder.resolve("afterword.yaml"),
        """
        site:
          languages: [en]
        channels:
          posts:
            type: x
            consumer-key: a
            consumer-secret: b
            access-token: 1-c
            access-token-secret: d
        """);
    Files.createDirectories(folder.resolve("en/events"));
    Files.writeString(
        folder.resolve("en/events/tea.md"),
        "---\ntitle: Tea and tuning\ndate: 2026-11-01\n---\nKim told us where it grows.\n");
    var calls = new Calls();

    int code = calls.execute("preview", "--json", "en/events/tea", folder.toString());

    assertThat(code).as(calls.error()).isZero();
    assertThat(names(json.tree(calls.out())))
        .isEqualTo(names(json.tree(Page.of("docs/cli.md").json("preview"))));
  }

  private static Set<String> names(JsonNode node) {
    var names = new TreeSet<String>();
    node.properties()
        .forEach(
            property -> {
              names.add(property.getKey());
              names(property.getValue()).forEach(name -> names.add(property.getKey() + "." + name));
            });
    node.values().forEachRemaining(value -> names.addAll(node.isArray() ? names(value) : Set.of()));
    return names;
  }
}
