/** Pictures of recaps made fit for platforms that take small ones only. */
@NullMarked
package dev.afterword.syndicator.picture;

import org.jspecify.annotations.NullMarked;
