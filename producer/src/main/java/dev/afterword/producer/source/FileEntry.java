package dev.afterword.producer.source;

/**
 * A regular file of a snapshot.
 *
 * @param path parts joined by {@code /}
 * @param blob Git blob id, or the digest of the content
 */
public record FileEntry(String path, String blob) {}
