package dev.afterword.playground.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;

/** A picture that was uploaded; its bytes are not kept. */
record Blob(String cid, String mimeType, int size) {
  static final int LARGEST_IN_A_RECORD = 1_000_000;

  ObjectNode shown() {
    ObjectNode json =
        Json.object().put("$type", "blob").put("mimeType", mimeType).put("size", size);
    json.putObject("ref").put("$link", cid);
    return json;
  }
}
