package dev.afterword.app.config;

import dev.afterword.contract.WireName;

/** What a channel does when an announced recap is withdrawn. */
public enum OnWithdraw implements WireName {
  DELETE,
  KEEP
}
