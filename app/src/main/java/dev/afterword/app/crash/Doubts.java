package dev.afterword.app.crash;

/**
 * Posts whose fate was unknown for a while, by what made it known.
 *
 * @param byKey repeated under the same key
 * @param byLookup found, or not found, on the platform
 * @param parked waiting for a person
 */
public record Doubts(int byKey, int byLookup, int parked) {
  int all() {
    return byKey + byLookup + parked;
  }
}
