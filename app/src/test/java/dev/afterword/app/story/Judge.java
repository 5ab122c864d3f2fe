package dev.afterword.app.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks axe-core in a real browser about pages, by day and by night. */
final class Judge {
  /** Asks for a list of faults, where axe-core has been loaded. */
  static final String FAULTS =
      """
      axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
        .then((result) => result.violations.map((violation) =>
          violation.id + ": " + violation.nodes.map((node) => node.html).join(" | ")))
      """;

  private static final String RUN =
      FAULTS
          + ".then((faults) => parent.postMessage(faults.join(\" || \") || \"nothing\", \"*\"));";

  private static final String HARNESS =
      """
      <!doctype html><meta charset=utf-8><body><script>
      const pages = [PAGES];
      const next = () => {
        const page = pages.shift();
        if (!page) { return; }
        const frame = document.createElement("iframe");
        frame.width = 1200;
        frame.height = 900;
        frame.src = page[1];
        onmessage = (event) => {
          const line = document.createElement("p");
          line.textContent = page[0] + " " + event.data;
          document.body.append(line);
          frame.remove();
          next();
        };
        document.body.append(frame);
      };
      next();
      </script>
      """;

  private final Path folder;
  private final Path axe;
  private final Path browser;
  private final List<String> pages = new ArrayList<>();

  private Judge(Path folder, Path axe, Path browser) {
    this.folder = folder;
    this.axe = axe;
    this.browser = browser;
  }

  /** The judge, if axe-core and Chromium are there. */
  static Optional<Judge> find(Path folder) {
    Optional<Path> axe = axe();
    Optional<Path> browser =
        Pattern.compile(":")
            .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
            .map(place -> Path.of(place, "chromium"))
            .filter(Files::isExecutable)
            .findFirst();
    return axe.isPresent() && browser.isPresent()
        ? Optional.of(new Judge(folder, axe.get(), browser.get()))
        : Optional.empty();
  }

  /** The source of axe-core, if {@code .ci/run} has fetched it. */
  static Optional<Path> axe() {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            at -> at.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(at -> at.resolve(".peers/axe/node_modules/axe-core/axe.min.js"))
        .filter(Files::exists)
        .findFirst();
  }

  /** A page with its style in it, and with the judge instead of its script. */
  void add(String name, String html, String style) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      Path file = folder.resolve("page-" + pages.size() + ".html");
      Files.writeString(
          file,
          html.replaceFirst("<link rel=\"stylesheet\"[^>]*>", "<style></style>")
              .replace(
                  "<style></style>",
                  "<style>" + style.replace("light dark;", scheme + ";") + "</style>")
              .replaceFirst(
                  "<script[^>]*></script>", "<script src=\"" + axe.toUri() + "\"></script>")
              .replace("</body>", "<script>" + RUN + "</script></body>"));
      pages.add("[\"" + name + " " + scheme + "\", \"" + file.toUri() + "\"]");
    }
  }

  /** What it found in each page, in their order. */
  List<String> found() throws IOException, InterruptedException {
    Path harness =
        Files.writeString(
            folder.resolve("harness.html"), HARNESS.replace("PAGES", String.join(", ", pages)));
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--allow-file-access-from-files",
                "--virtual-time-budget=60000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                harness.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String html = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Pattern.compile("<p>(.*?)</p>")
        .matcher(html)
        .results()
        .map(line -> line.group(1))
        .toList();
  }
}
