/** The stand-in of X: API v2 behind OAuth 1.0a, as strict as the published specification. */
@NullMarked
package dev.afterword.playground.x;

import org.jspecify.annotations.NullMarked;
