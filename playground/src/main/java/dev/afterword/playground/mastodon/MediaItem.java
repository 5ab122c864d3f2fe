package dev.afterword.playground.mastodon;

/**
 * An image that was uploaded.
 *
 * @param description for those who do not see it
 */
record MediaItem(String id, String type, String description, int size) {}
