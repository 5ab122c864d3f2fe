/**
 * Stand-ins of the platforms as real HTTP and SMTP servers inside the process: as strict as the
 * platforms, with faults on demand, and pages that show each post as a follower sees it. Nothing
 * that is sent here leaves the machine.
 */
@NullMarked
package dev.afterword.playground;

import org.jspecify.annotations.NullMarked;
