/**
 * The whole house at once: Afterword as a process of its own, a repository as a community has it,
 * and platforms that can misbehave. Each test tells one story from the commit to what followers
 * see.
 */
@NullMarked
package dev.afterword.app.story;

import org.jspecify.annotations.NullMarked;
