package dev.afterword.producer.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * A plain scalar by YAML 1.2's core schema (section 10.3), with one difference: a number that would
 * not be written back digit for digit stays text, because {@code 1.10} is a version and {@code 007}
 * a name more often than they are numbers.
 */
final class YamlScalar {
  private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  private YamlScalar() {}

  static JsonNode value(ScalarEvent scalar) {
    String text = scalar.getValue();
    if (!scalar.isPlain() || scalar.getTag().isPresent()) {
      return TextNode.valueOf(text);
    }
    if (NULL.matcher(text).matches()) {
      return NullNode.getInstance();
    }
    if (TRUE.matcher(text).matches()) {
      return BooleanNode.TRUE;
    }
    if (FALSE.matcher(text).matches()) {
      return BooleanNode.FALSE;
    }
    return INTEGER.matcher(text).matches()
        ? LongNode.valueOf(Long.parseLong(text))
        : TextNode.valueOf(text);
  }
}
