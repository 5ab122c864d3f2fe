/**
 * The group robots of DingTalk, Feishu and WeCom: an address that is a secret, messages that only
 * the group sees, and errors inside an answer of success.
 */
@NullMarked
package dev.afterword.playground.robot;

import org.jspecify.annotations.NullMarked;
