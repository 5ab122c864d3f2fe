/**
 * X, by way of twitter4j and its add-on for the second version of the API. Nobody maintains them
 * any more, so nothing outside this package knows them; a client of our own could take their place
 * without a trace elsewhere.
 */
@NullMarked
package dev.afterword.syndicator.channel.x;

import org.jspecify.annotations.NullMarked;
