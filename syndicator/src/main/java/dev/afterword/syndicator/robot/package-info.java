/**
 * Robots in groups (DingTalk, Feishu, WeCom): how they are configured, fed and understood, as far
 * as they are alike. A platform adds its message, its signature and the meaning of its numbers.
 */
@NullMarked
package dev.afterword.syndicator.robot;

import org.jspecify.annotations.NullMarked;
