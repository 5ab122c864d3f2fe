/** What tests of several rooms need: recaps to announce and servers that misbehave on demand. */
@NullMarked
package dev.afterword.syndicator.sample;

import org.jspecify.annotations.NullMarked;
