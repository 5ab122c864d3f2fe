/**
 * The operators' pages: each is made on the server and works without scripts; a small script only
 * fetches the page again when something has changed. A screen shows, a deed decides.
 */
@NullMarked
package dev.afterword.desk.web;

import org.jspecify.annotations.NullMarked;
