package dev.afterword.eventlog;

import dev.afterword.contract.TraceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A record as it lies in the log.
 *
 * @param topic full name
 * @param partition from 0
 * @param offset from 0
 * @param timestamp when it was appended
 * @param key absent on foreign records
 * @param value absent on an erasure
 * @param headers in their order
 */
public record LogRecord(
    String topic,
    int partition,
    long offset,
    Instant timestamp,
    Optional<String> key,
    Optional<byte[]> value,
    List<LogHeader> headers) {
  /** Takes its own copy. */
  public LogRecord {
    headers = List.copyOf(headers);
  }

  /** The last header of that name, as text. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equals(name))
        .map(LogHeader::text)
        .reduce((_, last) -> last);
  }

  /** The step of a trace that it is, if whoever wrote it said so. */
  public Optional<TraceContext> trace() {
    return header(TraceContext.HEADER).flatMap(TraceContext::read);
  }

  /** Where it lies, for people: {@code topic-partition@offset}. */
  public String position() {
    return topic + "-" + partition + "@" + offset;
  }
}
