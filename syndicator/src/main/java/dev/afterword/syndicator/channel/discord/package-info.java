/**
 * An incoming webhook of Discord (https://docs.discord.com/developers/resources/webhook): one
 * message with a card of the page. Nobody can tell whether a message in doubt arrived, because a
 * webhook cannot list what it has said.
 */
@NullMarked
package dev.afterword.syndicator.channel.discord;

import org.jspecify.annotations.NullMarked;
