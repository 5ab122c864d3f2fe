/**
 * Mail to lists of readers over SMTP: one message to each configured address, as text and HTML.
 * What a mail server answers after the last dot decides; a lost answer leaves a doubt that nobody
 * can end, which is why the Message-ID never changes.
 */
@NullMarked
package dev.afterword.syndicator.channel.mail;

import org.jspecify.annotations.NullMarked;
