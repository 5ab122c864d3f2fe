/**
 * IndexNow (https://www.indexnow.org/documentation): search engines are told the address of a page.
 * The key is a file on the site, which proves that we speak for it.
 */
@NullMarked
package dev.afterword.syndicator.channel.indexnow;

import org.jspecify.annotations.NullMarked;
