package dev.afterword.playground;

import dev.afterword.playground.x.XSecrets;

/**
 * The secrets the stand-ins accept. They open nothing outside the playground.
 *
 * @param mastodonToken the bearer token
 * @param webhookSecret {@code whsec_} and base64 of 32 bytes
 */
public record Credentials(XSecrets x, String mastodonToken, String webhookSecret) {
  static final Credentials DEMO =
      new Credentials(
          new XSecrets(
              "playground-consumer-key",
              "playground-consumer-secret",
              "1726000000000000001-playground-access-token",
              "playground-access-token-secret"),
          "playground-mastodon-token",
          "whsec_cGxheWdyb3VuZC13ZWJob29rLXNlY3JldC0zMi1ieXQ=");

  /** Never the secrets. */
  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
