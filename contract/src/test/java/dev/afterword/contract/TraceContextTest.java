package dev.afterword.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TraceContextTest {
  private static final RecapId TEA = new RecapId("zh/events/tea");

  @Test
  void aRecapOfACommitIsOneTraceWhoeverAsks() {
    TraceContext trace = TraceContext.of(TEA, "c0ffee");

    assertThat(trace).isEqualTo(TraceContext.of(TEA, "c0ffee"));
    assertThat(trace.traceId()).isNotEqualTo(TraceContext.of(TEA, "beef").traceId());
    assertThat(trace.parent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void whatAHeaderSaysIsReadAndNothingElseIs() {
    TraceContext trace = TraceContext.of(TEA, "c0ffee");

    assertThat(TraceContext.read(trace.parent())).contains(trace);
    assertThat(TraceContext.read("")).isEmpty();
    assertThat(TraceContext.read("00-xyz-1-01")).isEmpty();
    assertThat(TraceContext.read(trace.parent() + "\n")).isEmpty();
  }

  @Test
  void aStepIsOnTheSameTraceUnderASpanOfItsOwn() {
    TraceContext trace = TraceContext.of(TEA, "c0ffee");

    assertThat(trace.step("toots").traceId()).isEqualTo(trace.traceId());
    assertThat(trace.step("toots").spanId()).isNotEqualTo(trace.spanId());
  }
}
