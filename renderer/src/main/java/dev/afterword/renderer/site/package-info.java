/**
 * The pure index and the plan: which files the site consists of, and what exactly each of them
 * reads. An edit that leaves a card equal stops at its own page.
 *
 * <p>To add a kind of file, write a record that implements {@link
 * dev.afterword.renderer.site.Output.Made} (or {@code MadeOfRecaps}, if it reads bodies, and then
 * with the digest {@code content} of each as a component), and a {@link
 * dev.afterword.renderer.site.Planner} that says of which recap, shelf, page of a shelf or overview
 * it is made; enter the planner in {@code dev.afterword.renderer.Planners}. Everything that its
 * bytes depend on has to be a component of the record. A {@link
 * dev.afterword.renderer.site.ShelfPage} never holds more than {@link
 * dev.afterword.renderer.site.Shelf#PAGE} recaps and, once full, changes only with one of them: the
 * right unit for archives and for shards of an index.
 */
@NullMarked
package dev.afterword.renderer.site;

import org.jspecify.annotations.NullMarked;
