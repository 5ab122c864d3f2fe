package dev.afterword.eventlog;

import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.UnreadableException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Recap events as CloudEvents 1.0 in binary mode (Kafka protocol binding): attributes in {@code
 * ce_} headers, JSON in the value. The id follows from what the event says, so that publishing a
 * commit again gives the same event.
 */
public final class RecapEventCodec {
  private static final String PUBLISHED = "dev.afterword.recap.published";
  private static final String WITHDRAWN = "dev.afterword.recap.withdrawn";
  private static final String JSON = "application/json";

  private final JsonCodec json = new JsonCodec();

  /** A codec. */
  public RecapEventCodec() {}

  /** The entry of an event, keyed by its recap. */
  public LogEntry write(String topic, RecapEvent event) {
    byte[] data = json.write(event);
    CloudEvent envelope =
        CloudEventBuilder.v1()
            .withId(id(event))
            .withSource(URI.create("urn:afterword:source:" + encoded(source(event))))
            .withType(type(event))
            .withSubject(event.id().value())
            .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
            .withDataContentType(JSON)
            .withData(data)
            .build();
    var record = KafkaMessageFactory.createWriter(topic, event.id().value()).writeBinary(envelope);
    var headers = new ArrayList<LogHeader>();
    record.headers().forEach(header -> headers.add(new LogHeader(header.key(), header.value())));
    return new LogEntry(
        topic, OptionalInt.empty(), Optional.of(event.id().value()), Optional.of(data), headers);
  }

  /**
   * The event of a record.
   *
   * @throws UnreadableException if it is none, or not of the recap that its key names
   */
  public RecapEvent read(LogRecord record) throws UnreadableException {
    byte[] value =
        record.value().orElseThrow(() -> new UnreadableException("an erasure holds no event"));
    String type = envelope(record, value).getType();
    if (!type.equals(PUBLISHED) && !type.equals(WITHDRAWN)) {
      throw new UnreadableException("ce_type " + type + " is not one of ours");
    }
    RecapEvent event = json.read(value, RecapEvent.class);
    if (!record.key().equals(Optional.of(event.id().value()))) {
      throw new UnreadableException("the key is not the recap's id " + event.id());
    }
    return event;
  }

  private static CloudEvent envelope(LogRecord record, byte[] value) throws UnreadableException {
    var headers = new RecordHeaders();
    record.headers().forEach(header -> headers.add(header.name(), header.value()));
    try {
      return KafkaMessageFactory.createReader(headers, value).toEvent();
      // The library answers foreign headers with any of these.
    } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException foreign) {
      throw new UnreadableException("not a CloudEvent: " + Reasons.of(foreign), foreign);
    }
  }

  private static String type(RecapEvent event) {
    return switch (event) {
      case RecapEvent.RecapPublished _ -> PUBLISHED;
      case RecapEvent.RecapWithdrawn _ -> WITHDRAWN;
    };
  }

  private static String source(RecapEvent event) {
    return switch (event) {
      case RecapEvent.RecapPublished published -> published.recap().provenance().source();
      case RecapEvent.RecapWithdrawn withdrawn -> withdrawn.provenance().source();
    };
  }

  private static String id(RecapEvent event) {
    String content =
        switch (event) {
          case RecapEvent.RecapPublished published -> published.recap().revision().value();
          case RecapEvent.RecapWithdrawn _ -> "withdrawn";
        };
    return Digests.sha256(event.id() + "\n" + event.commit() + "\n" + content).substring(0, 32);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
