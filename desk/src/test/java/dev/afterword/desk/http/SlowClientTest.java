package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SlowClientTest {
  private static final long LARGE = 64L * 1024 * 1024;

  @TempDir Path site;
  HttpFace face;
  Wire wire;

  @BeforeEach
  void start() throws Exception {
    Wire.write(site, "index.html", "front");
    try (var large = new RandomAccessFile(site.resolve("large.mp4").toFile(), "rw")) {
      large.setLength(LARGE);
    }
    var hurried =
        new Limits(4, Duration.ofMillis(700), Duration.ofMillis(700), Duration.ofSeconds(1));
    face = HttpFace.start(HttpFaceConfig.loopback(0, site, Ready::new), hurried);
    wire = new Wire(face.url());
  }

  @AfterEach
  void stop() {
    wire.close();
    face.close();
  }

  @Test
  void aRequestThatNeverEndsIsCutOff() throws Exception {
    try (Socket socket = wire.connect()) {
      Wire.say(socket, "GET / HTTP/1.1\r\nX-Never: ");
      assertThat(Wire.untilClosed(socket)).isEmpty();
    }
    assertThat(wire.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aClientThatReadsNothingIsCutOff() throws Exception {
    try (Socket socket = wire.connect()) {
      Wire.say(socket, "GET /large.mp4 HTTP/1.1\r\nHost: x\r\n\r\n");
      Thread.sleep(2_000);
      long got = 0;
      byte[] piece = new byte[64 * 1024];
      try {
        for (int read = 0; read >= 0; read = socket.getInputStream().read(piece)) {
          got += read;
        }
      } catch (SocketException reset) {
        assertThat(got).isNotNegative();
      }
      assertThat(got).isLessThan(LARGE);
    }
  }

  @Test
  void aClientThatReadsSteadilyMayTakeItsTime() throws Exception {
    try (Socket socket = wire.connect()) {
      Wire.say(socket, "GET /large.mp4 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      long got = 0;
      byte[] piece = new byte[1024 * 1024];
      for (int read = 0;
          read >= 0;
          read = socket.getInputStream().readNBytes(piece, 0, piece.length)) {
        got += read;
        if (read == 0 && got > 0) {
          break;
        }
        Thread.sleep(30);
      }
      assertThat(got).isGreaterThan(LARGE);
    }
  }

  @Test
  void aBodyNobodyWantsIsNotReadToItsEnd() throws Exception {
    try (Socket socket = wire.connect()) {
      Wire.say(socket, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000000\r\n\r\nand so on");
      assertThat(Wire.untilClosed(socket)).startsWith("HTTP/1.1 405 ");
    }
  }

  @Test
  void moreThanTheAllowedAtATimeAreTurnedAwayAndServedLater() throws Exception {
    Socket[] slow = new Socket[4];
    for (int i = 0; i < slow.length; i++) {
      slow[i] = wire.connect();
      Wire.say(slow[i], "GET / HTTP/1.1\r\n");
    }
    Thread.sleep(200);
    try (Socket fifth = wire.connect()) {
      Wire.say(fifth, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(Wire.untilClosed(fifth)).isEmpty();
    }
    for (Socket socket : slow) {
      assertThat(Wire.untilClosed(socket)).isEmpty();
      socket.close();
    }
    Thread.sleep(200);
    assertThat(wire.get("/").statusCode()).isEqualTo(200);
  }
}
