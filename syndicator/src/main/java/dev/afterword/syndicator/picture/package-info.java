package dev.afterword.syndicator.picture;
