package dev.afterword.syndicator.channel.telegram;
