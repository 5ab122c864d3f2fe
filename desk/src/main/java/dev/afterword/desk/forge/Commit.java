package dev.afterword.desk.forge;

/**
 * One commit of one source.
 *
 * @param source its name
 * @param hash as Git writes it, or the digest of a plain folder
 */
record Commit(String source, String hash) {
  /** Whether a forge may know it: SHA-1 or SHA-256 as Git writes them. */
  boolean isGit() {
    return hash.matches("[0-9a-f]{40}|[0-9a-f]{64}");
  }
}
