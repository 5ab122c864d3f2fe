/**
 * What other servers say about recordings that lie with them. They are asked once for each address,
 * and what they say is put on the log: the site is made of that, and never of an answer itself.
 */
@NullMarked
package dev.afterword.renderer.remote;

import org.jspecify.annotations.NullMarked;
