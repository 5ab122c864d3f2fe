package dev.afterword.contract;

import java.util.Optional;

/**
 * A link that is neither page nor video.
 *
 * @param url where it lies
 * @param kind what it offers
 * @param label the text of the link
 * @param accessCode what a file share asks for
 */
public record Resource(String url, ResourceKind kind, String label, Optional<String> accessCode) {}
