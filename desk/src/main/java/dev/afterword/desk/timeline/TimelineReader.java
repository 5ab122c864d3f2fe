package dev.afterword.desk.timeline;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.desk.ChannelLabel;
import dev.afterword.eventlog.DeadLetters;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads the timeline of a recap from the log. */
public final class TimelineReader {
  private final EventLog log;
  private final RecordsOfRecap records;
  private final Function<Page, OptionalLong> size;
  private final JsonCodec json = new JsonCodec();

  /**
   * Over a log.
   *
   * @param size bytes of a page's file, for whoever has the site at hand
   */
  public TimelineReader(EventLog log, Function<Page, OptionalLong> size) {
    this(log, new WholePartition(log), size);
  }

  /** Likewise with a shorter way to the records. */
  public TimelineReader(EventLog log, RecordsOfRecap records, Function<Page, OptionalLong> size) {
    this.log = log;
    this.records = records;
    this.size = size;
  }

  /**
   * The timeline of a recap. One that the log never heard of has no events, and still an answer for
   * each channel.
   *
   * @param configured the channels of the configuration, in its order
   */
  public Timeline read(RecapId recap, List<ChannelLabel> configured, Instant now) {
    var events = new ArrayList<TimelineEvent>();
    var recaps = new RecapHistory();
    records.each(log.topics().recaps(), recap, recaps::take);
    var pages = new PageHistory(recaps, size);
    records.each(
        log.topics().pages(),
        recap,
        record -> read(record, Page.class).ifPresent(page -> pages.take(record, page)));
    Map<String, DeliveryHistory> deliveries = deliveries(recap);
    var controls = new ControlHistory(recap);
    log.readToEnd(
        log.topics().controls(), record -> read(record, Control.class).ifPresent(controls::take));
    events.addAll(recaps.events());
    events.addAll(pages.events());
    deliveries.values().forEach(history -> events.addAll(history.events()));
    events.addAll(controls.events());
    events.addAll(letters(recap));
    events.sort(Comparator.comparing(TimelineEvent::at));
    return new Timeline(
        recap,
        recaps.title(),
        events,
        answers(new Answers(recaps, pages, controls, now), deliveries, configured));
  }

  private Map<String, DeliveryHistory> deliveries(RecapId recap) {
    Map<String, DeliveryHistory> histories = new LinkedHashMap<>();
    records.each(
        log.topics().deliveries(),
        recap,
        record ->
            read(record, Delivery.class)
                .filter(delivery -> delivery.recap().equals(recap))
                .ifPresent(
                    delivery ->
                        histories
                            .computeIfAbsent(delivery.channel(), _ -> new DeliveryHistory())
                            .take(delivery)));
    return histories;
  }

  private List<TimelineEvent> letters(RecapId recap) {
    var found = new ArrayList<TimelineEvent>();
    log.readToEnd(
        log.topics().deadLetters(),
        record -> {
          if (record.key().equals(Optional.of(recap.value()))) {
            found.add(
                TimelineEvent.of(
                    record.timestamp(),
                    record.header(DeadLetters.HEADER_PREFIX + "stage").orElse("unknown"),
                    "refused",
                    record.header(DeadLetters.HEADER_PREFIX + "reason").orElse("")));
          }
        });
    return found;
  }

  private static List<ChannelAnswer> answers(
      Answers answers, Map<String, DeliveryHistory> deliveries, List<ChannelLabel> configured) {
    Set<String> names = new LinkedHashSet<>();
    configured.forEach(channel -> names.add(channel.name()));
    Set<String> current = Set.copyOf(names);
    names.addAll(deliveries.keySet());
    return names.stream()
        .map(
            name ->
                answers.of(
                    name,
                    Optional.ofNullable(deliveries.get(name)).flatMap(DeliveryHistory::last),
                    current.contains(name)))
        .toList();
  }

  private <T> Optional<T> read(LogRecord record, Class<T> type) {
    try {
      return record.value().isEmpty()
          ? Optional.empty()
          : Optional.of(json.read(record.value().get(), type));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
