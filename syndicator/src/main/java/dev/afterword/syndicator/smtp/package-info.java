/**
 * The client of mail servers, as {@link dev.afterword.syndicator.channel.WebClient} is that of web
 * servers: hands over one message once, within a deadline, and tells what became of it.
 */
@NullMarked
package dev.afterword.syndicator.smtp;

import org.jspecify.annotations.NullMarked;
