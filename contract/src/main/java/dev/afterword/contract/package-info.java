/**
 * What travels between the stages: recaps and events, their ids, the topics they lie on and the
 * JSON they are written in. Nothing here reads Git, Kafka or a platform; every other room depends
 * on this one, and this one on none.
 */
@NullMarked
package dev.afterword.contract;

import org.jspecify.annotations.NullMarked;
