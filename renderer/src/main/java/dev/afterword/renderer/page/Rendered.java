package dev.afterword.renderer.page;

import java.util.Optional;

/**
 * A page of a recap.
 *
 * @param html the page
 * @param problem why its body is not shown, if it is not
 */
public record Rendered(String html, Optional<String> problem) {}
