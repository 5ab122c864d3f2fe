package dev.afterword.renderer.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.renderer.data.JsonText;
import java.util.List;

/** The list of the index's files of one language, newest first: what a browser loads first. */
public final class SearchManifest {
  private static final int VERSION = 1;

  private SearchManifest() {}

  /**
   * The document.
   *
   * @param files names beside this one, newest first
   */
  public static String write(String language, List<String> files) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    json.put("language", language);
    ArrayNode list = json.putArray("files");
    files.forEach(list::add);
    return JsonText.plain(json);
  }
}
