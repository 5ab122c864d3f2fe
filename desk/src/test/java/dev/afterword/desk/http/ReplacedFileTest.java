package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReplacedFileTest extends OnTheWire {
  private static final int SIZE = 32 * 1024 * 1024;
  private static final String ASK = "GET /big.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  @Test
  void aTransferEndsWithTheFileItBeganWith() throws Exception {
    Path big = Wire.write(site, "big.txt", "a".repeat(SIZE));
    try (Socket socket = wire.connect()) {
      Wire.say(socket, ASK);
      socket.getInputStream().readNBytes(1_000);
      Path fresh = Wire.write(site, ".big.txt.part", "b");
      Files.move(fresh, big, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      String rest = Wire.rest(socket);
      assertThat(rest.length()).isBetween(SIZE - 1_000, SIZE);
      assertThat(rest.substring(1_000)).doesNotContain("b");
    }
    assertThat(wire.get("/big.txt").body()).isEqualTo("b");
  }

  @Test
  void aFileCutShortEndsTheConnectionInsteadOfPretending() throws Exception {
    Path big = Wire.write(site, "big.txt", "a".repeat(SIZE));
    try (Socket socket = wire.connect()) {
      Wire.say(socket, ASK);
      socket.getInputStream().readNBytes(1_000);
      try (FileChannel channel = FileChannel.open(big, StandardOpenOption.WRITE)) {
        channel.truncate(10);
      }
      assertThat(Wire.rest(socket).length()).isLessThan(SIZE - 1_000);
    }
    assertThat(wire.get("/big.txt").body()).isEqualTo("a".repeat(10));
  }

  @Test
  void lengthTagAndContentAreAlwaysOfOneFile() throws Exception {
    Path page = Wire.write(site, "page.txt", "x");
    var done = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; !done.get(); i++) {
                    replace(page, String.valueOf(i % 10).repeat(1 + i % 10 * 1_000));
                  }
                });
    try {
      for (int i = 0; i < 300; i++) {
        String body = wire.get("/page.txt").body();
        if (!body.equals("x")) {
          int digit = body.charAt(0) - '0';
          assertThat(body).isEqualTo(String.valueOf(digit).repeat(1 + digit * 1_000));
        }
      }
    } finally {
      done.set(true);
      writer.join();
    }
  }

  private void replace(Path page, String text) {
    try {
      Path fresh = Wire.write(site, ".page.txt.part", text);
      Files.move(fresh, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(1);
    } catch (java.io.IOException | InterruptedException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
