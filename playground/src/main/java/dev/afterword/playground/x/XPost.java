package dev.afterword.playground.x;

import java.time.Instant;
import java.util.Optional;

/** A post as its author wrote it. */
record XPost(String id, String text, Optional<String> replyTo, Instant at) {}
