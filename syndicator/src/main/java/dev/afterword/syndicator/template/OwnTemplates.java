package dev.afterword.syndicator.template;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates in a folder of the site. */
final class OwnTemplates {
  private static final Pattern NAME = Pattern.compile("([a-z-]+)((?:\\.[A-Za-z0-9-]+)?)\\.ftl");
  private static final int LARGEST = 100_000;

  private OwnTemplates() {}

  /** By kind and language, in lower case. */
  static Map<String, TextTemplate> in(Path folder) throws WordingException {
    var compiler = new Compiler();
    var templates = new HashMap<String, TextTemplate>();
    for (Path file : files(folder)) {
      Matcher name = NAME.matcher("" + file.getFileName());
      if (!name.matches()) {
        throw fault(file, "is no name of a template: write opening.ftl or opening.zh.ftl");
      }
      TextKind kind = kind(file, name.group(1));
      templates.put(
          kind.fileName() + name.group(2).toLowerCase(Locale.ROOT),
          compiler.compile(file.toString(), source(file), kind));
    }
    return templates;
  }

  private static List<Path> files(Path folder) throws WordingException {
    try (Stream<Path> files = Files.list(folder)) {
      var templates = files.filter(file -> file.toString().endsWith(".ftl")).sorted().toList();
      if (templates.isEmpty()) {
        throw fault(folder, "holds no template: add opening.ftl, or remove the key template");
      }
      return templates;
    } catch (IOException missing) {
      throw fault(folder, "is no folder of templates: create it, or correct the key template");
    }
  }

  private static TextKind kind(Path file, String name) throws WordingException {
    return Arrays.stream(TextKind.values())
        .filter(kind -> kind.fileName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    file,
                    "names no text: known are "
                        + Arrays.stream(TextKind.values())
                            .map(TextKind::fileName)
                            .collect(Collectors.joining(", "))));
  }

  private static String source(Path file) throws WordingException {
    try {
      if (Files.size(file) > LARGEST) {
        throw fault(file, "is larger than a template may be: at most " + LARGEST + " bytes");
      }
      return Files.readString(file).replaceFirst("^\uFEFF", "");
    } catch (CharacterCodingException otherEncoding) {
      throw fault(file, "is not in UTF-8: save it as UTF-8");
    } catch (IOException unreadable) {
      throw fault(file, "cannot be read: mend its rights");
    }
  }

  private static WordingException fault(Path file, String fault) {
    return new WordingException(file.toString(), 1, 1, fault);
  }
}
