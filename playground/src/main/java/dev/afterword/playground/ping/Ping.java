package dev.afterword.playground.ping;

import java.time.Instant;
import java.util.List;

/** What somebody was told: these addresses have something new. */
record Ping(List<String> addresses, Instant at) {}
