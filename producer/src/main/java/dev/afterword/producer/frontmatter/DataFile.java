package dev.afterword.producer.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/** A file of data beside the texts: one YAML or JSON document. */
public final class DataFile {
  private static final Pattern START = Pattern.compile("\\A\\s*---[^\\S\\n]*\\n");

  private DataFile() {}

  /**
   * Its content, a map or a list; the same limits hold as in front matter.
   *
   * @throws FrontMatterException if it cannot be read
   */
  public static JsonNode read(String text) throws FrontMatterException {
    String document = START.matcher(FrontMatterReader.normalised(text)).replaceFirst("");
    boolean list = document.stripLeading().startsWith("-");
    var root = JsonNodeFactory.instance.objectNode();
    // The reader wants keys: a list may stand below one without further indentation.
    FrontMatter matter = YamlFields.read(list ? "items:\n" + document : document, list ? -1 : 0);
    matter.fields().forEach(field -> root.set(field.key(), field.value()));
    return list ? root.path("items") : root;
  }
}
