package dev.afterword.desk;

/**
 * A channel as configured, without anything secret.
 *
 * @param name its name
 * @param type its platform
 */
public record ChannelLabel(String name, String type) {}
