package dev.afterword.app.config;

import dev.afterword.syndicator.channel.ChannelType;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code afterword.yaml}. */
public final class ConfigurationReader {
  private final Collection<ChannelType> types;
  private final Map<String, String> environment;

  /**
   * For the given platforms.
   *
   * @param types every platform that a channel may name
   * @param environment where {@code ${NAME}} is looked up
   */
  public ConfigurationReader(Collection<ChannelType> types, Map<String, String> environment) {
    this.types = List.copyOf(types);
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with everything that is wrong with it
   */
  public ConfigurationFile read(Path file) throws ConfigurationException {
    var document = new Document(file.toString(), new Substitution(environment, folder(file)));
    var text = text(document, file);
    document.requireNoProblem();
    return read(document, folder(file), text);
  }

  /**
   * What holds for a folder without the file: defaults, and the folder's name as title.
   *
   * @param folder the folder of Markdown
   */
  public ConfigurationFile absent(Path folder) throws ConfigurationException {
    var file = folder.resolve("afterword.yaml");
    var document = new Document(file.toString(), new Substitution(environment, folder(file)));
    return read(document, folder(file), "");
  }

  private ConfigurationFile read(Document document, Path folder, String text)
      throws ConfigurationException {
    var root = root(document, text);
    // Behind a syntax error nothing can be trusted, so it is told alone.
    document.requireNoProblem();
    return document.close(new RootReader(types, folder).read(root));
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .orElseGet(() -> Path.of("/"));
  }

  private static String text(Document document, Path file) {
    try {
      return Files.readString(file).replaceFirst("^\uFEFF", "");
    } catch (NoSuchFileException missing) {
      document.refuse(Position.START, "there is no such file: create it, or name another with -c");
    } catch (CharacterCodingException otherEncoding) {
      document.refuse(Position.START, "the file is not in UTF-8: save it as UTF-8");
    } catch (IOException unreadable) {
      document.refuse(Position.START, "the file cannot be read: mend its rights, or name another");
    }
    return "";
  }

  private static Section root(Document document, String text) {
    try {
      var settings = LoadSettings.builder().setUseMarks(true).build();
      Optional<Node> node = new Compose(settings).composeString(text);
      return node.map(mapping -> Section.of(document, mapping))
          .orElseGet(() -> Section.empty(document));
    } catch (YamlEngineException broken) {
      // The parser's own message quotes the lines around the fault, which may hold secrets.
      document.refuse(
          place(broken),
          "this is no YAML: check indentation (blanks, no tabs) and the colon after each key,"
              + " and quote values that hold any of { } [ ] : # * & !");
      return Section.empty(document);
    }
  }

  private static Position place(YamlEngineException broken) {
    return broken instanceof MarkedYamlEngineException marked
        ? Position.of(marked.getProblemMark().or(marked::getContextMark))
        : Position.START;
  }
}
