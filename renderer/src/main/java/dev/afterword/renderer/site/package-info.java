/**
 * The pure index: which files the site consists of, and what exactly each of them reads. An edit
 * that leaves a card equal stops at its own page.
 */
@NullMarked
package dev.afterword.renderer.site;

import org.jspecify.annotations.NullMarked;
