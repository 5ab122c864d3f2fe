package dev.afterword.desk.forge;

/**
 * Where the statuses of a source go.
 *
 * @param token that may write them
 */
public record ForgeAccount(Repository repository, String token) {
  /** Names no token. */
  @Override
  public String toString() {
    return "ForgeAccount[" + repository + "]";
  }
}
