/**
 * Any receiver of Standard Webhooks (https://www.standardwebhooks.com): a recap as JSON, signed.
 * The id of the message is the same on every attempt, so that a receiver can tell a repeat.
 */
@NullMarked
package dev.afterword.syndicator.channel.webhook;

import org.jspecify.annotations.NullMarked;
