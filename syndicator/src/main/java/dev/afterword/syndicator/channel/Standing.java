package dev.afterword.syndicator.channel;

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

  /** It could not be told. */
  record Unclear(String reason) implements Standing {}
}
