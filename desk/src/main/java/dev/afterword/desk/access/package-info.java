/**
 * Who may enter: keys, the sessions that they open, the forms that these sessions send, and how
 * often somebody may guess. Knows nothing of what lies behind the door.
 */
@NullMarked
package dev.afterword.desk.access;

import org.jspecify.annotations.NullMarked;
