package dev.afterword.renderer.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.renderer.data.JsonText;
import java.util.List;

/**
 * A file of the index: a few recaps of one language and month with their terms. It is not inverted:
 * so it is written by putting together what is there already, and a browser looks through a file
 * faster than it takes one apart.
 */
public final class SearchShard {
  private static final int LONGEST_SUMMARY = 200;

  private SearchShard() {}

  /** The document, of a few recaps in any order. */
  public static String write(List<SearchDocument> documents) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("docs");
    documents.forEach(document -> describe(list.addObject(), document));
    return JsonText.plain(json);
  }

  private static void describe(ObjectNode node, SearchDocument document) {
    node.put("u", document.url());
    node.put("t", document.title());
    node.put("d", document.date());
    if (!document.place().isBlank()) {
      node.put("p", document.place());
    }
    if (!document.summary().isBlank()) {
      node.put("s", shorten(document.summary()));
    }
    SearchTerms terms = document.terms();
    node.putArray("x").add(terms.title()).add(terms.about()).add(terms.body());
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
  }
}
