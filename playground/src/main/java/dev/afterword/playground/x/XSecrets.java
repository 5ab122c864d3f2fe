package dev.afterword.playground.x;

/** The four secrets of OAuth 1.0a that the stand-in accepts. */
public record XSecrets(
    String consumerKey, String consumerSecret, String accessToken, String accessTokenSecret) {
  /** Never the secrets. */
  @Override
  public String toString() {
    return "XSecrets[…]";
  }
}
