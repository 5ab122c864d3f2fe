package dev.afterword.producer.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Asset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetStoreTest {

  @Test
  void aFileLiesOnceUnderItsDigest(@TempDir Path folder) throws IOException {
    AssetStore store = AssetStore.in(folder);
    byte[] bytes = "tea".getBytes(StandardCharsets.UTF_8);
    Asset one = store.keep("a.txt", bytes);
    Asset other = store.keep("b.txt", bytes);
    assertThat(one.sha256()).isEqualTo(other.sha256());
    assertThat(store.holds(one)).isTrue();
    assertThat(AssetStore.file(folder, one.sha256())).hasBinaryContent(bytes);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void aTornFileIsWrittenAgain(@TempDir Path folder) throws IOException {
    AssetStore store = AssetStore.in(folder);
    byte[] bytes = "tea".getBytes(StandardCharsets.UTF_8);
    Path file = AssetStore.file(folder, store.keep("a.txt", bytes).sha256());
    Files.write(file, new byte[] {'t'});
    store.keep("a.txt", bytes);
    assertThat(file).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, 89504E470D0A1A0A, image/png",
    "a.png, FFD8FFE000, image/jpeg",
    "a.png, 474946383961, image/gif",
    "a, 524946460000000057454250, image/webp",
    "a, 0000001C6674797061766966, image/avif",
    "a, 0000001C6674797069736F6D, video/mp4",
    "a.svg, 3C737667, image/svg+xml",
    "a.css, 61207B7D, text/css",
    "a.png, 61207B7D, text/plain",
    "a.bin, 0001, application/octet-stream"
  })
  void theContentTellsTheMediaType(String name, String hexadecimal, String type) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hexadecimal);
    assertThat(MediaTypes.of(name, bytes)).isEqualTo(type);
  }
}
