package dev.afterword.syndicator.channel.x;
