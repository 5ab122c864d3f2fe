/**
 * Looks at everything that an instance needs, without changing or posting anything, and says what
 * to do about each fault.
 */
@NullMarked
package dev.afterword.app.doctor;

import org.jspecify.annotations.NullMarked;
