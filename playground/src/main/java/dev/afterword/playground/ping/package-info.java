/**
 * Those who only want to hear that an address has something new: a hub of WebSub and a search
 * engine of IndexNow. A repeat is harmless and counted.
 */
@NullMarked
package dev.afterword.playground.ping;

import org.jspecify.annotations.NullMarked;
