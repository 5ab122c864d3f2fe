package dev.afterword.syndicator.channel;

import java.util.function.Function;

/** What a platform says about our credentials. Sentences are for people and hold no secret. */
public sealed interface Standing {
  /**
   * Posts would be taken.
   *
   * @param account as whom, as people know it there
   */
  record Ready(String account) implements Standing {}

  /**
   * Posts would be refused.
   *
   * @param fix what to do about it
   */
  record Faulty(String reason, String fix) implements Standing {}

  /** What a further question tells, if this one was answered well. */
  default Standing then(Function<String, Standing> further) {
    return this instanceof Ready(String account) ? further.apply(account) : this;
  }

  /** It could not be told. */
  record Unclear(String reason) implements Standing {}
}
