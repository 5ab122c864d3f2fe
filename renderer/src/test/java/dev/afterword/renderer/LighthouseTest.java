package dev.afterword.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lighthouse finds nothing in accessibility, best practices and what search engines need; of speed
 * only what is the same on every machine is judged: what is loaded, and that nothing moves.
 */
class LighthouseTest {
  private static final List<String> PAGES =
      List.of(
          "zh/index.html",
          "zh/events/spring.html",
          "en/events/spring/talk-1.html",
          "zh/search/index.html");

  /** Without pictures of the author's: they are as large as the author made them. */
  private static final int MOST_BYTES = 120_000;

  @TempDir private Path folder;

  @Test
  void lighthouseFindsNothing() throws Exception {
    Optional<Path> modules = Peers.find("lighthouse/node_modules");
    Optional<Path> browser = Peers.program("chromium");
    Optional<Path> node = Peers.program("node");
    boolean there = modules.isPresent() && browser.isPresent() && node.isPresent();
    if (!there) {
      System.out.println(
          "Lighthouse, Chromium or node is not there (.ci/run fetches the first): no judgement.");
    }
    assumeTrue(there);
    Path site = SampleSite.write(folder);
    try (var server = new StaticServer(path -> read(site, path))) {
      var command =
          new ArrayList<>(
              List.of(
                  node.get().toString(),
                  "src/test/resources/lighthouse/judge.mjs",
                  modules.get().toString(),
                  browser.get().toString(),
                  Files.createDirectories(folder.resolve("profile")).toString()));
      PAGES.forEach(page -> command.add(server.address(page)));
      Process judge =
          new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
      String said = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(judge.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
      List<String> verdicts = said.lines().toList();
      assertThat(verdicts).hasSameSizeAs(PAGES);
      for (String verdict : verdicts) {
        check(new JsonMapper().readTree(verdict));
      }
    }
  }

  private static void check(JsonNode verdict) {
    String page = verdict.get("address").asText();
    assertThat(verdict.get("slow").asText()).as(page).isEmpty();
    for (JsonNode category : verdict.get("failed")) {
      assertThat(category).as(page).isEmpty();
    }
    assertThat(verdict.get("shift").asDouble()).as(page + " moves").isLessThan(0.01);
    assertThat(verdict.get("bytes").asInt()).as(page + " bytes").isLessThan(MOST_BYTES);
    assertThat(verdict.get("blocking").asInt()).as(page + " style sheets").isEqualTo(1);
    assertThat(verdict.get("hosts")).as(page + " asks others").hasSize(1);
  }

  private static byte[] read(Path site, String path) throws IOException {
    Path file = site.resolve(path);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
  }
}
