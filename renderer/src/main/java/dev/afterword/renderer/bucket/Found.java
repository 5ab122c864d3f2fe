package dev.afterword.renderer.bucket;

import java.util.Optional;

/**
 * An object that is there.
 *
 * @param tag its entity tag, without quotation marks
 * @param mark what we say about its bytes; absent if it did not come from here
 */
record Found(String tag, Optional<String> mark) {}
