/**
 * The HTTP face of a running Afterword: it hands out the site folder as it is, says whether the
 * process is alive and ready, and gives further rooms a place to hang their {@link
 * dev.afterword.desk.http.Route}s. A route turns a request into a reply; only one class writes
 * replies to the wire.
 */
@NullMarked
package dev.afterword.desk.http;

import org.jspecify.annotations.NullMarked;
