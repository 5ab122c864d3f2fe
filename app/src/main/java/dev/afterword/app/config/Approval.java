package dev.afterword.app.config;

import dev.afterword.contract.WireName;

/** Whether an operator has to release announcements. */
public enum Approval implements WireName {
  NEVER,
  REQUIRED
}
