/**
 * Hooks of the forges: requests that say a repository may have moved. Each is verified as its forge
 * documents it, and is a hint all the same: what it says is not read, somebody is woken who looks.
 */
@NullMarked
package dev.afterword.desk.hook;

import org.jspecify.annotations.NullMarked;
