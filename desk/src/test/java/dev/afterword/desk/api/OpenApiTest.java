package dev.afterword.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.control.Item;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.HoldReport;
import dev.afterword.desk.StatusReport;
import dev.afterword.desk.deadletter.DeadLetterContent;
import dev.afterword.desk.deadletter.DeadLetterReport;
import dev.afterword.desk.replay.LeftAlone;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.SitePlan;
import dev.afterword.desk.replay.SiteProgress;
import dev.afterword.desk.timeline.ChannelAnswer;
import dev.afterword.desk.timeline.Timeline;
import dev.afterword.desk.timeline.TimelineEvent;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/openapi.json} to the code. */
final class OpenApiTest {
  private static final Map<String, Class<?>> SCHEMAS =
      Map.ofEntries(
          Map.entry("Status", StatusReport.class),
          Map.entry("Source", StatusReport.SourceStatus.class),
          Map.entry("ChannelStatus", StatusReport.ChannelStatus.class),
          Map.entry("Recap", RecapView.class),
          Map.entry("Recaps", Found.class),
          Map.entry("Delivery", DeliveryReport.class),
          Map.entry("Deliveries", Found.class),
          Map.entry("Post", DeliveryReport.PostReport.class),
          Map.entry("Timeline", Timeline.class),
          Map.entry("TimelineEvent", TimelineEvent.class),
          Map.entry("ChannelAnswer", ChannelAnswer.class),
          Map.entry("Hold", HoldReport.class),
          Map.entry("HeldItem", HoldReport.HeldItem.class),
          Map.entry("Channel", ChannelView.class),
          Map.entry("DeadLetter", DeadLetterReport.class),
          Map.entry("DeadLetterContent", DeadLetterContent.class),
          Map.entry("Header", DeadLetterContent.HeaderReport.class),
          Map.entry("Replay", ReplayProgress.class),
          Map.entry("Plan", ReplayReport.class),
          Map.entry("PlanItem", ReplayReport.ItemReport.class),
          Map.entry("LeftAlone", LeftAlone.class),
          Map.entry("SitePlan", SitePlan.class),
          Map.entry("SiteOrder", SiteProgress.class),
          Map.entry("SiteDone", SiteProgress.Done.class),
          Map.entry("Item", Item.class),
          Map.entry("Done", Done.class));

  private final JsonNode document;

  OpenApiTest() throws Exception {
    document = new JsonCodec().tree(Files.readString(Path.of("../docs/openapi.json")));
  }

  @Test
  void everyEndpointIsWrittenDownAndNoOther() {
    Set<String> written = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            written.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(written)
        .isEqualTo(
            ApiRoute.endpoints().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everySchemaHasTheFieldsOfItsRecordAndAsksForThoseThatAreAlwaysThere() {
    JsonNode schemas = document.path("components").path("schemas");

    assertThat(SCHEMAS.keySet()).containsAll(names(schemas, "Error"));
    SCHEMAS.forEach(
        (name, type) -> {
          JsonNode schema = schemas.path(name);
          assertThat(names(schema.path("properties"))).as(name).isEqualTo(fields(type, true));
          Set<String> required = new TreeSet<>();
          schema.path("required").forEach(field -> required.add(field.asText()));
          assertThat(required).as(name).isEqualTo(fields(type, false));
        });
  }

  private static Set<String> names(JsonNode node, String... without) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    names.removeAll(Set.of(without));
    return names;
  }

  private static Set<String> fields(Class<?> type, boolean optional) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> optional || component.getType() != Optional.class)
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
