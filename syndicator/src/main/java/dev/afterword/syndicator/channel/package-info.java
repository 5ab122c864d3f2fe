/**
 * What a channel is: the one interface behind which every platform hides, the outcomes a call can
 * have, and the small tools that platforms share (HTTP with a deadline, counting and fitting text).
 * One package below this for each platform; none of them knows another, and nothing outside knows
 * any of them by name.
 */
@NullMarked
package dev.afterword.syndicator.channel;

import org.jspecify.annotations.NullMarked;
