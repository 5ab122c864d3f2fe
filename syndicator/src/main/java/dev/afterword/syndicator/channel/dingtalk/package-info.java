/**
 * Custom robots of DingTalk (https://open.dingtalk.com/document/robots/custom-robot-access): a card
 * with a button to the page. The signature goes into the address.
 */
@NullMarked
package dev.afterword.syndicator.channel.dingtalk;

import org.jspecify.annotations.NullMarked;
