package dev.afterword.syndicator.twitter;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The four secrets of OAuth 1.0a, never shown. */
public record Credentials(
    String consumerKey, String consumerSecret, String accessToken, String accessTokenSecret) {
  private static final Pattern OWNER = Pattern.compile("^([0-9]{1,19})-");

  /** The account's id, with which its access token begins. */
  public Optional<String> owner() {
    return OWNER.matcher(accessToken).results().map((MatchResult one) -> one.group(1)).findFirst();
  }

  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
