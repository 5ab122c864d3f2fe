/**
 * The site folder: files appear whole or not at all, are touched only when their bytes change, and
 * only those that were written from here are ever removed.
 */
@NullMarked
package dev.afterword.renderer.file;

import org.jspecify.annotations.NullMarked;
