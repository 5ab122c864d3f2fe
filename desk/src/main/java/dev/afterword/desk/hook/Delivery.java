package dev.afterword.desk.hook;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One call of a forge.
 *
 * @param header looks up a header by its name, in any case
 * @param body as sent
 * @param arrived when
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
record Delivery(Function<String, Optional<String>> header, byte[] body, Instant arrived) {}
