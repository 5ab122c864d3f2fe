/**
 * What all HTTP stand-ins share: the request, the answer, the door that applies faults and writes
 * the request log, and the one interface a new platform implements.
 */
@NullMarked
package dev.afterword.playground.platform;

import org.jspecify.annotations.NullMarked;
