/**
 * What operators decide, as it travels on the topic {@code controls}. A decision names exactly what
 * its author saw, so that it can be read any number of times and by several instances, and never
 * acts on something else that came later.
 */
@NullMarked
package dev.afterword.contract.control;

import org.jspecify.annotations.NullMarked;
