package dev.afterword.playground.platform;

/**
 * The preview of a link as its post shows it.
 *
 * @param title in bold
 * @param description below it, may be empty
 * @param address where it leads, empty for a picture that came as a file
 */
public record LinkCard(String title, String description, String address) {}
