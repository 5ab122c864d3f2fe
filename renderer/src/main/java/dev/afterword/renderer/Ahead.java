package dev.afterword.renderer;

import java.util.Map;
import java.util.Optional;

/**
 * What a start has brought to the site although the group has not come to it yet. A worker that is
 * far behind would otherwise write every list again for each few hundred records.
 *
 * @param end offset before which everything is on the site
 * @param last the offsets at which the last word on a recap lies, with why its page was refused
 */
record Ahead(long end, Map<Long, Optional<String>> last) {
  Ahead {
    last = Map.copyOf(last);
  }

  boolean covers(long offset) {
    return offset < end;
  }
}
