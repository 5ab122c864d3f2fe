package dev.afterword.contract;

import java.util.Optional;

/**
 * Where an event took place.
 *
 * @param raw as written
 * @param city the city, if one was named
 * @param venue the house, if one was named
 */
public record Place(String raw, Optional<String> city, Optional<String> venue) {}
