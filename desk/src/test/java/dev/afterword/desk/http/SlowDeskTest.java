package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.desk.access.Door;
import dev.afterword.desk.access.Keys;
import dev.afterword.desk.access.PublicAddress;
import dev.afterword.desk.access.Secret;
import dev.afterword.desk.api.ApiRoute;
import dev.afterword.desk.web.DeskRoute;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Forms and bodies that never end, of people nobody knows: they cost a moment and no memory. */
@Timeout(30)
class SlowDeskTest {
  private static final String FORM =
      "Host: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
  private static final int LARGE = 1024 * 1024;

  @TempDir private Path site;
  private HttpFace face;
  private Wire wire;

  @BeforeEach
  void start() throws Exception {
    InstantSource clock = InstantSource.system();
    var keys = new Keys(Secret.of("the-key-that-operates"), Optional.empty());
    var door = new Door(keys, PublicAddress.direct(false), clock);
    var hurried =
        new Limits(8, Duration.ofMillis(700), Duration.ofMillis(700), Duration.ofSeconds(1));
    face =
        HttpFace.start(
            new HttpFaceConfig(
                InetAddress.getLoopbackAddress(),
                0,
                site,
                Ready::new,
                List.of(
                    new DeskRoute(door, Optional::empty, clock),
                    new ApiRoute(door, Optional::empty))),
            hurried);
    wire = new Wire(face.url());
  }

  @AfterEach
  void stop() {
    wire.close();
    face.close();
  }

  @Test
  void aFormThatComesByteByByteIsCutOff() throws Exception {
    try (Socket socket = wire.connect()) {
      Wire.say(socket, "POST /desk/login HTTP/1.1\r\n" + FORM + "Content-Length: 60000\r\n\r\n");
      assertThat(dribbled(socket)).as("bytes until the connection was closed").isLessThan(100);
    }
    assertThat(wire.get("/desk/login").statusCode()).isEqualTo(200);
  }

  /** One byte each 50 ms until the other side has had enough. */
  private static int dribbled(Socket socket) throws IOException, InterruptedException {
    int sent = 0;
    try {
      while (sent < 200) {
        Wire.say(socket, "x");
        sent++;
        Thread.sleep(50);
      }
    } catch (SocketException closed) {
      return sent;
    }
    return sent;
  }

  @Test
  void aFormOfGigabytesIsAnsweredWithoutBeingRead() throws Exception {
    try (Socket socket = wire.connect()) {
      Wire.say(
          socket, "POST /desk/login HTTP/1.1\r\n" + FORM + "Content-Length: 9000000000\r\n\r\n");
      flood(socket);
      String answer = Wire.untilClosed(socket);
      assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 403 ")).as(answer).isTrue();
    }
    assertThat(wire.get("/desk/login").statusCode()).isEqualTo(200);
  }

  @Test
  void theBodyOfAProgramWithoutAKeyIsNotRead() throws Exception {
    try (Socket socket = wire.connect()) {
      Wire.say(
          socket,
          "POST /api/v1/replays/plan HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
      assertThat(Wire.untilClosed(socket)).startsWith("HTTP/1.1 401 ");
    }
  }

  private static void flood(Socket socket) throws IOException {
    try {
      for (int sent = 0; sent < LARGE; sent += 1024) {
        Wire.say(socket, "x".repeat(1024));
      }
    } catch (SocketException closed) {
      assertThat(socket.isConnected()).isTrue();
    }
  }
}
