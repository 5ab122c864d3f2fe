package dev.afterword.playground.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * One request as the log remembers it; headers and bodies are left out because of the secrets in
 * them.
 *
 * @param method the HTTP method, or the SMTP stage
 * @param path the path below the platform's address; empty for SMTP
 * @param status the status or reply code sent; 0 when the connection was closed without an answer
 * @param id what it created, changed or deleted
 */
public record SeenRequest(
    Instant at,
    String platform,
    String method,
    String path,
    int status,
    Effect effect,
    Optional<String> id) {}
