/**
 * Wiring by hand: a configuration and a data folder become a log, stages and servers. Nothing here
 * decides anything; it says what is connected to what, and in which order it starts and stops.
 */
@NullMarked
package dev.afterword.app.wiring;

import org.jspecify.annotations.NullMarked;
