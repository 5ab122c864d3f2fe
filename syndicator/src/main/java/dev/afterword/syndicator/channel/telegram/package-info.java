/**
 * A bot of Telegram (https://core.telegram.org/bots/api): a thread of messages in one chat. Nobody
 * can tell whether a message in doubt arrived, because bots cannot read what they have said.
 */
@NullMarked
package dev.afterword.syndicator.channel.telegram;

import org.jspecify.annotations.NullMarked;
