/**
 * WebSub (https://www.w3.org/TR/websub/, section 7): a hub is told that the feed of the recap's
 * language has something new, fetches it, and tells its subscribers.
 */
@NullMarked
package dev.afterword.syndicator.channel.websub;

import org.jspecify.annotations.NullMarked;
