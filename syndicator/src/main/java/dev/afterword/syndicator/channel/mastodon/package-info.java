package dev.afterword.syndicator.channel.mastodon;
