/**
 * Custom robots of Feishu and Lark
 * (https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot): a card with a button to the
 * page. The signature goes into the message.
 */
@NullMarked
package dev.afterword.syndicator.channel.feishu;

import org.jspecify.annotations.NullMarked;
