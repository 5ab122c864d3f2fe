package dev.afterword.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills `${NAME}`, `${NAME:-default}` and `${file:PATH}` in; `$${` stands for a literal `${`. What
/// was filled in is not searched again. An empty variable counts as none.
///
/// @param environment by name
/// @param folder from which relative paths start
record Substitution(Map<String, String> environment, Path folder) {
  private static final Pattern PLACE =
      Pattern.compile("(?<escaped>\\$\\$\\{)|\\$\\{(?<inside>[^}]*)(?<end>}?)");
  private static final Pattern VARIABLE =
      Pattern.compile("(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>.*))?", Pattern.DOTALL);
  private static final String FILE = "file:";

  Substitution {
    environment = Map.copyOf(environment);
  }

  /**
   * The text with everything filled in; empty if something could not be, which was then told.
   *
   * @param refuse takes each sentence about what could not be filled in
   */
  Optional<String> fill(String text, Consumer<String> refuse) {
    var places = PLACE.matcher(text);
    var filled = new StringBuilder();
    boolean complete = true;
    while (places.find()) {
      try {
        places.appendReplacement(filled, Matcher.quoteReplacement(value(places)));
      } catch (RefusedException refused) {
        refuse.accept(refused.predicate());
        complete = false;
        places.appendReplacement(filled, "");
      }
    }
    places.appendTail(filled);
    return complete ? Optional.of(filled.toString()) : Optional.empty();
  }

  private String value(Matcher place) throws RefusedException {
    if (place.group("escaped") != null) {
      return "${";
    }
    if (place.group("end").isEmpty()) {
      throw new RefusedException("has ${ without }: close it, or write $${ for a literal ${");
    }
    var inside = place.group("inside");
    return inside.startsWith(FILE) ? file(inside.substring(FILE.length())) : variable(inside);
  }

  private String variable(String inside) throws RefusedException {
    var variable = VARIABLE.matcher(inside);
    if (!variable.matches()) {
      throw new RefusedException(
          "takes ${NAME}, ${NAME:-default} or ${file:PATH}; write $${ for a literal ${");
    }
    var name = variable.group("name");
    var value = environment.getOrDefault(name, "");
    if (!value.isEmpty()) {
      return value;
    }
    var instead = variable.group("default");
    if (instead == null) {
      throw new RefusedException(
          "needs the environment variable " + name + ": set it, or write ${" + name + ":-default}");
    }
    return instead;
  }

  /** A file's text without the newline that editors and {@code echo} leave at its end. */
  private String file(String path) throws RefusedException {
    try {
      return Files.readString(folder.resolve(path)).replaceFirst("\\r?\\n\\z", "");
    } catch (CharacterCodingException binary) {
      throw new RefusedException("needs the file " + path + " in UTF-8: save it as such");
    } catch (IOException | InvalidPathException unreadable) {
      throw new RefusedException(
          "needs the file " + path + ", which cannot be read: create it or mend its rights");
    }
  }
}
