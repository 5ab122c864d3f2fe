/**
 * A channel of Zulip (https://zulip.com/api/send-message): one message with everything, below a
 * topic that is the title of the recap. What is in doubt is looked for among the messages of the
 * topic.
 */
@NullMarked
package dev.afterword.syndicator.channel.zulip;

import org.jspecify.annotations.NullMarked;
