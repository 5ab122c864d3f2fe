package dev.afterword.desk.access;

import java.util.Optional;

/**
 * Somebody who may be here.
 *
 * @param who for the record
 * @param role what they may do
 * @param session of a browser; programs have none
 */
public record Visitor(String who, Role role, Optional<Session> session) {}
