/** A listmonk server: campaigns that are drafts until somebody starts them. */
@NullMarked
package dev.afterword.playground.listmonk;

import org.jspecify.annotations.NullMarked;
