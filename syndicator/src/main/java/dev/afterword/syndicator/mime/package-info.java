/**
 * Messages in MIME (RFC 2045 to 2049, RFC 5322): addresses, headers, the same words as text and as
 * HTML. How a message gets to a server is the affair of {@link dev.afterword.syndicator.smtp}, what
 * it says that of others.
 */
@NullMarked
package dev.afterword.syndicator.mime;

import org.jspecify.annotations.NullMarked;
