/**
 * The pure core of the syndicator: what a recap means to a channel, whether it is said and when,
 * and what to do about a call whose outcome is unknown. No clock, no log, no platform: everything
 * comes in as an argument, everything goes out as a value.
 */
@NullMarked
package dev.afterword.syndicator.decide;

import org.jspecify.annotations.NullMarked;
