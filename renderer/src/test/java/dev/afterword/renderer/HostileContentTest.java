package dev.afterword.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.afterword.contract.RecapEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attack strings in every field of recaps, loaded by a real browser: under the policy that the
 * pages bring with them, and without it. Nothing runs, and there is nothing that could.
 */
class HostileContentTest {

  /** Every string in every field, on every page: {@code -Dattacks=all} takes ten minutes. */
  private static final boolean ALL = "all".equals(System.getProperty("attacks"));

  private static final String POLICY = "(?s)<meta http-equiv=\"Content-Security-Policy\"[^>]*>";
  private static final String CONTROL =
      "<!doctype html><title>c</title><img src=missing.png onerror=\"top.hit=1\">";

  @TempDir private Path folder;
  private SiteBench bench;

  @BeforeEach
  void publish() throws IOException {
    bench = new SiteBench(folder.resolve("data"));
    var events = new ArrayList<RecapEvent>();
    List<String> strings = Attacks.strings();
    assertThat(strings.size()).isGreaterThan(80);
    int each = ALL ? 1 : 4;
    for (int from = 0; from < strings.size(); from += each) {
      List<String> some = strings.subList(from, Math.min(strings.size(), from + each));
      events.add(Attacks.everywhere(from, some));
      events.add(Attacks.linkcard(from, some.getFirst()));
    }
    bench.publish(events.toArray(RecapEvent[]::new));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void nothingRunsWithOrWithoutThePolicyOfThePages() throws Exception {
    assertNothingRan(load());
  }

  /** The control, which does attack, must be the only one that was noticed. */
  private static void assertNothingRan(JsonNode said) {
    assertThat(said.get("pages").asInt()).isGreaterThan(60);
    assertThat(said.get("hits").valueStream().map(JsonNode::asText).distinct())
        .containsExactly("control.html");
    assertThat(said.get("problems").valueStream().map(JsonNode::asText))
        .allMatch(problem -> problem.startsWith("control.html: onerror"))
        .hasSize(1);
  }

  private JsonNode load() throws Exception {
    Chromium.require();
    try (var server =
        new StaticServer(
            path -> body(path.replaceFirst("^(guarded/|bare/)", ""), path.startsWith("bare/")))) {
      Process browser =
          Chromium.open(
              folder,
              server.address("harness.html"),
              // The harness fires the events of images by itself; loading them takes minutes.
              "--blink-settings=imagesEnabled=false");
      try {
        return new JsonMapper().readTree(server.result().get(900, TimeUnit.SECONDS));
      } finally {
        Chromium.end(browser);
      }
    }
  }

  private byte[] body(String name, boolean bare) throws IOException {
    if (name.equals("harness.html")) {
      return Files.readAllBytes(Attacks.FOLDER.resolve("harness.html"));
    }
    if (name.equals("control.html")) {
      return CONTROL.getBytes(StandardCharsets.UTF_8);
    }
    if (name.equals("pages.json")) {
      return new JsonMapper().writeValueAsBytes(pages());
    }
    if (name.equals("hit.js")) {
      return "top.hit=1".getBytes(StandardCharsets.UTF_8);
    }
    Path file = bench.file(name);
    if (!Files.isRegularFile(file)) {
      return new byte[0];
    }
    String text = Files.readString(file);
    return (bare ? text.replaceAll(POLICY, "") : text).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> pages() throws IOException {
    var pages = new ArrayList<String>();
    int number = 0;
    for (String page : bench.files().keySet()) {
      if (page.endsWith(".html")) {
        number++;
        boolean recap = page.matches("en/x/\\d+\\.html");
        if (ALL || recap || number % 20 == 0) {
          pages.add("bare/" + page);
        }
        if (ALL || number % 20 == 0) {
          pages.add("guarded/" + page);
        }
      }
    }
    return pages;
  }
}
