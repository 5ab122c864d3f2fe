package dev.afterword.syndicator.channel;

/** What a platform lets one do beyond making posts. */
public enum Ability {
  /** A post may answer another one and is shown below it. */
  THREADS,
  /** A post that is out may be given another text, and its readers see that it was edited. */
  EDITS,
  /** A post that is out may be removed. */
  DELETES
}
