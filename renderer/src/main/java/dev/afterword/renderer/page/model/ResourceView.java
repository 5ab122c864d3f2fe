package dev.afterword.renderer.page.model;

/**
 * Slides and the like.
 *
 * @param label its text
 * @param url where it lies
 * @param accessCode what a file share asks for
 */
public record ResourceView(String label, String url, String accessCode) implements PageModel {}
