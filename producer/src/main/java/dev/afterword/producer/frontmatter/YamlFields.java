package dev.afterword.producer.frontmatter;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML front matter, read from the event stream: values keep their place and their digits, and an
 * alias that multiplies is counted before anything is built from it.
 */
final class YamlFields {
  private static final int LARGEST = 8 << 20;

  private YamlFields() {}

  static FrontMatter read(String text, int linesAbove) throws FrontMatterException {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST).build();
    var tree = new YamlTree(linesAbove);
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        tree.accept(event);
      }
    } catch (MarkedYamlEngineException broken) {
      throw FrontMatterException.syntax(
          YamlTree.position(broken.getProblemMark(), linesAbove),
          "The YAML cannot be read here: " + sentence(Optional.ofNullable(broken.getProblem())));
    } catch (NumberFormatException escape) {
      // The reader of YAML counts the digits of an escape and not whether there are any.
      throw FrontMatterException.syntax(
          new Position(linesAbove, 1),
          "The YAML cannot be read: an escape such as \\x41 lacks its digits; write them.");
    } catch (YamlEngineException broken) {
      throw FrontMatterException.syntax(
          new Position(linesAbove, 1),
          "The YAML cannot be read: " + sentence(Optional.ofNullable(broken.getMessage())));
    }
    return tree.frontMatter();
  }

  private static String sentence(Optional<String> problem) {
    String line = problem.flatMap(text -> text.lines().findFirst()).orElse("syntax error");
    return line + "; quote the value or correct its indentation.";
  }
}
