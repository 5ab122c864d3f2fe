package dev.afterword.contract;

import java.util.Optional;

/**
 * An image named by a recap.
 *
 * @param raw as written
 * @param asset the file, if the source holds it
 * @param url the address, if it lies elsewhere
 */
public record ImageReference(String raw, Optional<Asset> asset, Optional<String> url) {}
