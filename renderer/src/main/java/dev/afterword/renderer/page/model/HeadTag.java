package dev.afterword.renderer.page.model;

/**
 * A {@code meta} element.
 *
 * @param attribute {@code property} or {@code name}
 * @param key its name
 * @param content plain text
 */
public record HeadTag(String attribute, String key, String content) implements PageModel {}
