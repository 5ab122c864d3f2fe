/**
 * Pages of organisations on LinkedIn
 * (https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api): one post
 * with an article card. A post in doubt is looked up by its links.
 */
@NullMarked
package dev.afterword.syndicator.channel.linkedin;

import org.jspecify.annotations.NullMarked;
