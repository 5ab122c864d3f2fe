package dev.afterword.playground.robot;

import java.time.Instant;

/** A message as the group reads it. */
record RobotMessage(String id, String text, int length, Instant at) {}
