package dev.afterword.contract;

import java.util.Optional;

/**
 * Somebody who wrote, spoke or organised. E-mail addresses never travel.
 *
 * @param name as written
 * @param url a page of theirs
 */
public record Person(String name, Optional<String> url) {}
