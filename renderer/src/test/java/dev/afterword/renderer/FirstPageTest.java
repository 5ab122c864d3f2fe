package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.RecapEvent;
import dev.afterword.renderer.address.Appearance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPageTest {
  private static final RecapEvent.RecapPublished TEA =
      (RecapEvent.RecapPublished) recap("en/tea").title("Tea").published();

  @TempDir private Path data;

  private RendererConfig config() {
    return new RendererConfig(
        "Meetups",
        URI.create("https://meetups.example"),
        List.of("en"),
        ZoneId.of("UTC"),
        data.resolve("site"),
        data);
  }

  @Test
  void practiceMakesAPageAndLeavesNothingInTheDataFolder() throws IOException {
    assertThat(FirstPage.of(config(), TEA.recap(), () -> false)).isTrue();
    try (var left = Files.list(data)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void practiceEndsWhenThereHasBeenEnough() throws IOException {
    assertThat(FirstPage.of(config(), TEA.recap(), () -> true)).isFalse();
    try (var left = Files.list(data)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aSiteThatIsThereIsShownWithoutPractice() throws IOException {
    Files.createDirectories(data.resolve("site"));
    assertThat(FirstPage.of(config(), TEA.recap(), () -> false)).isFalse();
  }

  @Test
  void aBrokenThemeIsNobodysTroubleYet() throws IOException {
    Path theme = Files.createDirectories(data.resolve("theme"));
    Files.writeString(theme.resolve("recap.ftlh"), "<p>\n<#if recap.title>x");
    RendererConfig broken = config().looking(new Look(Appearance.standard(), Optional.of(theme)));
    assertThat(FirstPage.of(broken, TEA.recap(), () -> false)).isFalse();
  }
}
