package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.eventlog.Inflow;
import dev.afterword.eventlog.LogRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators have decided, as it comes. Polled by the worker's thread, asked by all. */
final class Controls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Controls.class);
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final Inflow inflow;
  private final JsonCodec json = new JsonCodec();
  private final Set<String> paused = ConcurrentHashMap.newKeySet();

  Controls(Inflow inflow) {
    this.inflow = inflow;
  }

  /** Everything that was decided until now. */
  List<Control> readToEnd() {
    var all = new ArrayList<>(poll());
    while (!inflow.isAtEnd()) {
      all.addAll(decode(inflow.poll(PATIENCE)));
    }
    return all;
  }

  /** What was decided since the last call. */
  List<Control> poll() {
    return decode(inflow.poll(Duration.ZERO));
  }

  private List<Control> decode(List<LogRecord> records) {
    var controls = new ArrayList<Control>();
    for (LogRecord record : records) {
      if (record.value().isPresent()) {
        try {
          Control control = json.read(record.value().get(), Control.class);
          note(control.decision());
          controls.add(control);
        } catch (UnreadableException foreign) {
          log.atWarn()
              .addKeyValue("topic", record.position())
              .log("ignored: {}", foreign.getMessage());
        }
      }
    }
    return controls;
  }

  private void note(Decision decision) {
    switch (decision) {
      case Decision.Pause(String channel) -> paused.add(channel);
      case Decision.Resume(String channel) -> paused.remove(channel);
      case Decision.Release _,
          Decision.Skip _,
          Decision.Posted _,
          Decision.Repeat _,
          Decision.Drop _,
          Decision.Gone _,
          LetterDecision _,
          ReplayDecision _ -> {}
    }
  }

  boolean isPaused(String channel) {
    return paused.contains(channel);
  }

  @Override
  public void close() {
    inflow.close();
  }
}
