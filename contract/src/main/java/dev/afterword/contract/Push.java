package dev.afterword.contract;

/**
 * What came together: one commit range taken from a source. Guards against floods decide by it.
 *
 * @param id source and commit, for example {@code main@3f2a91c}
 * @param added recaps that were new in it
 * @param touched recaps that came or went or changed in it, the new ones included
 * @param first whether it is the first import of the source
 */
public record Push(String id, int added, int touched, boolean first) {}
