/**
 * A Discourse forum (https://docs.discourse.org): a topic under an id of ours, which the forum
 * never gives away again; what is new later is an answer below it.
 */
@NullMarked
package dev.afterword.syndicator.channel.discourse;

import org.jspecify.annotations.NullMarked;
