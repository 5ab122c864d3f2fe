package dev.afterword.eventlog;

import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Push;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.UnreadableException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
    return entry(
        topic,
        new Attributes(
            event.id(),
            source(event),
            type(event),
            event.occurredAt(),
            event.commit(),
            id(event.id(), event.commit(), content(event))),
        json.write(event));
  }

  /** The entry of the event that a recap is there, without making the recap again. */
  public LogEntry write(String topic, WrittenRecap recap, ChangeKind change, Push push) {
    var data = new ByteArrayOutputStream(recap.json().length + 300);
    data.writeBytes("{\"type\":\"published\",\"recap\":".getBytes(StandardCharsets.UTF_8));
    data.writeBytes(recap.json());
    data.writeBytes(",\"change\":".getBytes(StandardCharsets.UTF_8));
    data.writeBytes(json.write(change));
    data.writeBytes(",\"push\":".getBytes(StandardCharsets.UTF_8));
    data.writeBytes(json.write(push));
    data.write('}');
    return entry(
        topic,
        new Attributes(
            recap.id(),
            recap.provenance().source(),
            PUBLISHED,
            recap.provenance().committedAt(),
            recap.provenance().commit(),
            id(recap.id(), recap.provenance().commit(), recap.revision().value())),
        data.toByteArray());
  }

  private record Attributes(
      RecapId recap, String source, String type, Instant occurredAt, String commit, String id) {}

  private static LogEntry entry(String topic, Attributes of, byte[] data) {
    TraceContext trace = TraceContext.of(of.recap(), of.commit());
    CloudEvent envelope =
        CloudEventBuilder.v1()
            .withId(of.id())
            .withSource(URI.create("urn:afterword:source:" + encoded(of.source())))
            .withType(of.type())
            .withSubject(of.recap().value())
            .withTime(of.occurredAt().atOffset(ZoneOffset.UTC))
            .withDataContentType(JSON)
            .withExtension(TraceContext.HEADER, trace.parent())
            .withData(data)
            .build();
    String key = of.recap().value();
    var record = KafkaMessageFactory.createWriter(topic, key).writeBinary(envelope);
    var headers = new ArrayList<LogHeader>();
    record.headers().forEach(header -> headers.add(new LogHeader(header.key(), header.value())));
    // CloudEvents has its own name for it, and what traces Kafka's clients does not know that one.
    return new LogEntry(topic, OptionalInt.empty(), Optional.of(key), Optional.of(data), headers)
        .on(trace);
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
      throw new UnreadableException(
          "ce_type "
              + type
              + " is not one of ours: upgrade and redrive it if a newer version wrote it, else"
              + " drop it");
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
      throw new UnreadableException(
          "not a CloudEvent, so no version of Afterword wrote it: drop it ("
              + Reasons.of(foreign)
              + ")",
          foreign);
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

  private static String content(RecapEvent event) {
    return switch (event) {
      case RecapEvent.RecapPublished published -> published.recap().revision().value();
      case RecapEvent.RecapWithdrawn _ -> "withdrawn";
    };
  }

  private static String id(RecapId recap, String commit, String content) {
    return Digests.sha256(recap + "\n" + commit + "\n" + content).substring(0, 32);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
