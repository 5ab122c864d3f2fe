/**
 * Group robots of WeCom (https://developer.work.weixin.qq.com/document/path/91770): Markdown within
 * 4096 bytes, without a signature. The address is all the proof there is.
 */
@NullMarked
package dev.afterword.syndicator.channel.wecom;

import org.jspecify.annotations.NullMarked;
