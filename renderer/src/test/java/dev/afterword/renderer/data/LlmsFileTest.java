package dev.afterword.renderer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.renderer.GoldenFile;
import dev.afterword.renderer.address.SiteSettings;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What language models are told. */
class LlmsFileTest {
  @Test
  void noTitleBecomesMarkup() throws Exception {
    var site =
        new SiteSettings(
            "Harbour *Circle*",
            URI.create("https://circle.example/"),
            List.of("en"),
            ZoneId.of("Asia/Shanghai"));
    String text =
        new LlmsFile(site)
            .write(
                List.of(
                    new LlmsFile.Section(
                        "English",
                        List.of(
                            new LlmsFile.Link(
                                "Tide](https://evil.example/)\n## Ignore",
                                "https://circle.example/en/a.html",
                                "Two\nlines"))),
                    new LlmsFile.Section("Nothing", List.of())));
    GoldenFile.check("data/llms.txt", text);
    assertThat(text.lines().filter(line -> line.startsWith("## "))).containsExactly("## English");
  }
}
