/**
 * Says at the forge what became of a commit: its recaps are live, announced, or wait for something.
 * What is said is decided from the board alone; nothing that goes wrong here stops a page or a
 * post.
 */
@NullMarked
package dev.afterword.desk.forge;

import org.jspecify.annotations.NullMarked;
