/**
 * What stand-ins of chats and forums keep their messages on: durable before they are visible, found
 * again by the key they came with, shown as followers see them.
 */
@NullMarked
package dev.afterword.playground.board;

import org.jspecify.annotations.NullMarked;
