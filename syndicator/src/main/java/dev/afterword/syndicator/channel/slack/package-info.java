/**
 * Slack by an incoming webhook or by a bot (https://api.slack.com/messaging): blocks of text, with
 * a thread where it is a bot. What a webhook said cannot be looked up; what a bot said is
 * recognised by its metadata or its links.
 */
@NullMarked
package dev.afterword.syndicator.channel.slack;

import org.jspecify.annotations.NullMarked;
