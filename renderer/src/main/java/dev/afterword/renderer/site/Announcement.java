package dev.afterword.renderer.site;

/**
 * Where a recap was announced.
 *
 * @param channel its name
 * @param url of the first post, for people
 */
public record Announcement(String channel, String url) {}
