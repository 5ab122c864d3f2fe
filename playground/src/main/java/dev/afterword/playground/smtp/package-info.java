/** A strict SMTP server (RFC 5321) that hands what it accepts to the inbox. */
@NullMarked
package dev.afterword.playground.smtp;

import org.jspecify.annotations.NullMarked;
