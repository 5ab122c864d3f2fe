/** Channels and stand-ins against each other, and both against what the platforms publish. */
@NullMarked
package dev.afterword.app.platform;

import org.jspecify.annotations.NullMarked;
