/**
 * Files that recaps refer to, by claim check: the bytes lie once under their digest, the events
 * carry only the digest. A file is durable before anything names it.
 */
@NullMarked
package dev.afterword.producer.asset;

import org.jspecify.annotations.NullMarked;
