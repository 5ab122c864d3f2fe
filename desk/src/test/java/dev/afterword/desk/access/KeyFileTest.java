package dev.afterword.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFileTest {
  @TempDir private Path folder;

  @Test
  void aKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws Exception {
    Path file = folder.resolve("desk.key");

    KeyFile first = KeyFile.at(file);
    KeyFile second = KeyFile.at(file);

    assertThat(first.fresh()).isTrue();
    assertThat(first.key()).hasSize(43);
    assertThat(second.fresh()).isFalse();
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(first.toString()).doesNotContain(first.key());
  }

  @Test
  void aFileThatOthersCouldReadIsClosed() throws Exception {
    Path file = Files.writeString(folder.resolve("desk.key"), "a-key-of-some-length\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(KeyFile.at(file).key()).isEqualTo("a-key-of-some-length");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
