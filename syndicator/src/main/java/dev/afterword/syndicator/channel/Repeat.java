package dev.afterword.syndicator.channel;

/** What happens when the same request arrives twice. */
public enum Repeat {
  /** Nothing more than once: it may be sent again. */
  SAFE,
  /** Two posts: it must not be sent again in doubt. */
  UNSAFE
}
