package dev.afterword.producer.recap;

/**
 * A file as the source holds it.
 *
 * @param path in the source, parts joined by {@code /}
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record SourceFile(String path, byte[] bytes) {}
