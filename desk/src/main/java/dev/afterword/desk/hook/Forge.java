package dev.afterword.desk.hook;

import dev.afterword.contract.WireName;

/** A place that hosts repositories and calls when they move. */
public enum Forge implements WireName {
  /** HMAC-SHA256 of the body; docs.github.com, "Validating webhook deliveries". */
  GITHUB,
  /** The secret itself; docs.gitlab.com, "Webhooks", secret token. */
  GITLAB,
  /**
   * The secret itself, or a signature of the time and the secret, but not of the body;
   * help.gitee.com/webhook/how-to-verify-webhook-keys.
   */
  GITEE,
  /** HMAC-SHA256 of the body, Forgejo likewise; docs.gitea.com, "Webhooks". */
  GITEA,
  /** The secret itself, or HMAC-SHA256 of the body; docs.gitcode.com, "WebHook". */
  GITCODE
}
