package dev.afterword.contract;

import java.time.Instant;

/**
 * Where a recap came from.
 *
 * @param source id of the source
 * @param commit Git commit, or the digest of a folder's state
 * @param path path in the source when it was published
 * @param blob Git blob id of the file
 * @param committedAt time of that commit
 * @param firstCommittedAt time of the first commit known to have held the file
 */
public record Provenance(
    String source,
    String commit,
    String path,
    String blob,
    Instant committedAt,
    Instant firstCommittedAt) {}
