package dev.afterword.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Kafka's records become ours, and ours Kafka's. */
final class Records {
  private Records() {}

  static LogRecord of(ConsumerRecord<byte[], byte[]> record) {
    var headers = new ArrayList<LogHeader>();
    record
        .headers()
        .forEach(
            header ->
                headers.add(
                    new LogHeader(
                        header.key(), header.value() == null ? new byte[0] : header.value())));
    return new LogRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        Optional.ofNullable(record.key()).map(key -> new String(key, StandardCharsets.UTF_8)),
        Optional.ofNullable(record.value()),
        headers);
  }

  static List<LogRecord> of(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    var all = new ArrayList<LogRecord>();
    records.forEach(record -> all.add(of(record)));
    return all;
  }

  static ProducerRecord<byte[], byte[]> of(LogEntry entry) {
    var record =
        new ProducerRecord<byte[], byte[]>(
            entry.topic(),
            entry.partition().isPresent() ? entry.partition().getAsInt() : null,
            entry.key().map(key -> key.getBytes(StandardCharsets.UTF_8)).orElse(null),
            entry.value().orElse(null));
    entry
        .headers()
        .forEach(header -> record.headers().add(new RecordHeader(header.name(), header.value())));
    return record;
  }
}
