package dev.afterword.renderer.file;

import dev.afterword.renderer.address.SitePath;

/**
 * A file that was written from here.
 *
 * @param path where it lies
 * @param reads digest of everything that was read for it
 * @param digest of its bytes: SHA-256 of pages of recaps and of copies, a {@link Checksum} of
 *     others
 * @param size bytes
 */
public record OwnFile(SitePath path, String reads, String digest, long size) {}
