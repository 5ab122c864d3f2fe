/**
 * Writes HTML that is right by construction: text is escaped wherever it stands, and an address
 * that is no address of the web is not written at all. There is no way to say markup as text.
 */
@NullMarked
package dev.afterword.desk.html;

import org.jspecify.annotations.NullMarked;
