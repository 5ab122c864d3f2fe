package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.contract.Provenance;
import dev.afterword.contract.Push;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.UnreadableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecapEventCodecTest {
  private static final Instant THEN = Instant.parse("2026-11-20T10:15:30Z");

  private final RecapEventCodec codec = new RecapEventCodec();
  private final RecapEvent event =
      new RecapEvent.RecapWithdrawn(
          new RecapId("zh/聚会 一"),
          "deleted",
          "zh/x.html",
          "zh",
          "聚会",
          new Provenance("my source", "3f2a", "zh/x.md", "b10b", THEN, THEN),
          new Push("my source@3f2a", 0, 1, false));

  @Test
  void anEventTravelsAsABinaryCloudEvent() throws Exception {
    LogEntry entry = codec.write("recaps", event);
    LogRecord record = record(entry, entry.key());
    assertThat(record.header("ce_specversion")).contains("1.0");
    assertThat(record.header("ce_type")).contains("dev.afterword.recap.withdrawn");
    assertThat(record.header("ce_subject")).contains("zh/聚会 一");
    assertThat(record.header("ce_source")).contains("urn:afterword:source:my+source");
    assertThat(record.header("ce_time")).contains("2026-11-20T10:15:30Z");
    assertThat(record.header("ce_traceparent"))
        .contains(TraceContext.of(event.id(), event.commit()).parent());
    assertThat(record.header("content-type")).contains("application/json");
    assertThat(codec.read(record)).isEqualTo(event);
  }

  @Test
  void theSameEventHasTheSameId() {
    assertThat(record(codec.write("recaps", event), Optional.empty()).header("ce_id"))
        .isEqualTo(record(codec.write("recaps", event), Optional.empty()).header("ce_id"))
        .isPresent();
  }

  @Test
  void aForeignRecordIsUnreadableAndSaysWhy() {
    var bare =
        new LogRecord(
            "recaps", 0, 0, THEN, Optional.of("k"), Optional.of(new byte[] {1}), List.of());
    assertThatThrownBy(() -> codec.read(bare))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("not a CloudEvent");
    LogEntry entry = codec.write("recaps", event);
    assertThatThrownBy(() -> codec.read(record(entry, Optional.of("another"))))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("key");
  }

  private static LogRecord record(LogEntry entry, Optional<String> key) {
    return new LogRecord(entry.topic(), 0, 0, THEN, key, entry.value(), entry.headers());
  }
}
