/**
 * A room of Matrix (https://spec.matrix.org/latest/client-server-api/): a thread of messages, each
 * under a transaction id that the homeserver recognises for some time; after that the room is read
 * for the key inside the message.
 */
@NullMarked
package dev.afterword.syndicator.channel.matrix;

import org.jspecify.annotations.NullMarked;
