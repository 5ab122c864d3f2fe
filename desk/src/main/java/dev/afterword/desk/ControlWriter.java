package dev.afterword.desk;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts decisions of one person on the log, with name and time. */
public final class ControlWriter {
  private final EventLog log;
  private final String who;
  private final InstantSource clock;
  private final JsonCodec json = new JsonCodec();

  /**
   * For a person.
   *
   * @param who whom to ask about it later
   */
  public ControlWriter(EventLog log, String who, InstantSource clock) {
    this.log = log;
    this.who = who;
    this.clock = clock;
  }

  /**
   * Returns when it is on the log.
   *
   * @param id decisions with one id replace each other
   */
  public Control write(String id, Decision decision, String why) {
    var control = new Control(id, decision, who, why, clock.instant());
    append(List.of(control));
    return control;
  }

  /**
   * Several at once: either all of them are on the log or none.
   *
   * @param decisions by id
   */
  public void write(Map<String, ? extends Decision> decisions, String why) {
    Instant now = clock.instant();
    append(
        decisions.entrySet().stream()
            .map(one -> new Control(one.getKey(), one.getValue(), who, why, now))
            .toList());
  }

  private void append(List<Control> controls) {
    try (var appender = log.appender("operator." + UUID.randomUUID())) {
      appender.append(
          controls.stream()
              .map(one -> LogEntry.of(log.topics().controls(), one.id(), json.write(one)))
              .toList());
    }
  }
}
