package dev.afterword.syndicator.text;

import java.util.Optional;

/**
 * One video.
 *
 * @param link where it plays
 * @param poster address of its still, if it can be shown from elsewhere
 */
public record Clip(String link, Optional<String> poster) {}
