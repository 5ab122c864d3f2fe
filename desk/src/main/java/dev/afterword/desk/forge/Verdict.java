package dev.afterword.desk.forge;

import dev.afterword.contract.WireName;

/** What became of a commit; GitHub and Gitea call the states so. */
public enum Verdict implements WireName {
  /** Something is still to be done, by us or by a person. */
  PENDING,
  /** Nothing is left to do. */
  SUCCESS,
  /** A platform has refused an announcement. */
  FAILURE
}
