package dev.afterword.syndicator.channel;
