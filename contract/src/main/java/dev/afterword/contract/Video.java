package dev.afterword.contract;

import java.util.Optional;

/**
 * A video that belongs to a recap.
 *
 * @param url where it plays, trimmed, still percent-encoded
 * @param raw as written
 * @param provider who serves it
 * @param mediaType of a file, for example {@code video/mp4}
 * @param poster the still shown before it plays
 * @param role what it shows
 */
public record Video(
    String url,
    String raw,
    VideoProvider provider,
    Optional<String> mediaType,
    Optional<ImageReference> poster,
    VideoRole role) {}
