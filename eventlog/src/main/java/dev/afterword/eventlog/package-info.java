/**
 * The log: append in transactions, follow in a consumer group, read to the end, park what cannot be
 * read. The only home of kafka-clients; what leaves this room are our own records. The rules that
 * keep the ledger true live here: a static transactional id for each partition, fence before
 * reading, read before acting, positions instead of counts.
 */
@NullMarked
package dev.afterword.eventlog;

import org.jspecify.annotations.NullMarked;
