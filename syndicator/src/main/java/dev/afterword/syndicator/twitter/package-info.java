/**
 * twitter4j, and nothing else of it than a post and a signature: what it returns and throws becomes
 * an {@link dev.afterword.syndicator.channel.Exchange} here, as if it were an HTTP client of ours.
 */
@NullMarked
package dev.afterword.syndicator.twitter;

import org.jspecify.annotations.NullMarked;
