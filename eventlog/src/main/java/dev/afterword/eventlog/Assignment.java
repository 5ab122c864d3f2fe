package dev.afterword.eventlog;

/**
 * A partition that now is this process's own.
 *
 * @param partition of the followed topic
 * @param committedOffset where the group goes on, from 0
 * @param appender the partition's one fenced appender; closed by the follower
 */
public record Assignment(int partition, long committedOffset, Appender appender) {}
