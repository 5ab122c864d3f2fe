package dev.afterword.contract;

/**
 * A page that is live: its files are durable.
 *
 * @param recap what it shows
 * @param revision which revision it shows
 * @param status what a visitor finds
 * @param url public address, absolute
 * @param path file below the site folder
 * @param digest SHA-256 of the file, hexadecimal
 */
public record Page(
    RecapId recap, Revision revision, PageStatus status, String url, String path, String digest) {}
