package dev.afterword.eventlog;

import dev.afterword.contract.Provenance;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;

/**
 * A recap whose JSON is there already, so that it need not be in memory.
 *
 * @param id of the recap
 * @param revision of the recap
 * @param provenance of the recap
 * @param json all of it, as the codec of the contract writes it
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record WrittenRecap(RecapId id, Revision revision, Provenance provenance, byte[] json) {}
