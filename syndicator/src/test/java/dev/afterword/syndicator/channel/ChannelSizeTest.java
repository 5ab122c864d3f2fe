package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a channel costs, in lines of code: without blank lines, comments, imports and {@code
 * package-info}. {@code docs/new-channel.md} has the figures. Who comes near the bound looks first
 * for what others do alike.
 */
class ChannelSizeTest {
  private static final Path CHANNELS = Path.of("src/main/java/dev/afterword/syndicator/channel");

  private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");
  private static final int MOST = 265;
  private static final int USUAL = 220;

  @Test
  void aChannelStaysSmall() throws IOException {
    Map<String, Integer> sizes = sizes();
    assertThat(sizes).containsKeys("discord", "zulip").hasSizeGreaterThan(15);
    assertThat(sizes.values()).as("%s", sizes).allMatch(lines -> lines <= MOST);
    long usual = sizes.values().stream().filter(lines -> lines <= USUAL).count();
    assertThat(2 * usual).as("half of %s", sizes).isGreaterThanOrEqualTo(sizes.size());
  }

  private static Map<String, Integer> sizes() throws IOException {
    var sizes = new TreeMap<String, Integer>();
    try (Stream<Path> packages = Files.list(CHANNELS).filter(Files::isDirectory)) {
      for (Path one : packages.toList()) {
        sizes.put(one.getFileName().toString(), size(one));
      }
    }
    return sizes;
  }

  private static int size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.endsWith("package-info.java"))
          .mapToInt(ChannelSizeTest::lines)
          .sum();
    }
  }

  private static int lines(Path file) {
    try {
      String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
      List<String> lines = code.lines().map(String::strip).toList();
      return (int)
          lines.stream()
              .filter(line -> !line.isEmpty() && !line.matches("(import|package) .*"))
              .count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
