/**
 * Mastodon and servers that speak its API (https://docs.joinmastodon.org/api/). A thread of
 * statuses; a repeat within the hour is recognised by its key, later a post is looked up by its
 * links.
 */
@NullMarked
package dev.afterword.syndicator.channel.mastodon;

import org.jspecify.annotations.NullMarked;
