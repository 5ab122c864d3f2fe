package dev.afterword.renderer.page.model;

/**
 * A notice of withdrawal.
 *
 * @param title as it was
 * @param reason why
 */
public record Gone(String title, String reason) implements PageModel {}
