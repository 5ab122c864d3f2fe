package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpFaceTest extends OnTheWire {
  @Test
  void theUrlIsOneAPersonCanOpen() {
    assertThat(face.url().toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
  }

  @Test
  void aTakenPortIsSaidWithItsFix() {
    int port = face.url().getPort();
    assertThatThrownBy(() -> HttpFace.start(HttpFaceConfig.loopback(port, site, Ready::new)))
        .isInstanceOf(PortTakenException.class)
        .hasMessage(
            "port "
                + port
                + " is taken: stop what uses it, or choose another with --port (0 takes any)");
  }

  @Test
  void anAddressOfAnotherMachineIsNotATakenPort() throws Exception {
    var elsewhere = InetAddress.getByName("192.0.2.1");
    var config = new HttpFaceConfig(elsewhere, 0, Path.of("none"), Ready::new, List.of());
    assertThatThrownBy(() -> HttpFace.start(config))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("192.0.2.1 is no address of this machine");
  }

  @Test
  void aClosedFaceLeavesItsPort() throws Exception {
    int port = face.url().getPort();
    assertThat(wire.get("/").statusCode()).isEqualTo(200);
    face.close();
    face.close();
    try (HttpFace next = HttpFace.start(HttpFaceConfig.loopback(port, site, Ready::new));
        Wire toNext = new Wire(next.url())) {
      assertThat(toNext.get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void closingWaitsForNobodyLongerThanASecond() throws Exception {
    try (Socket silent = wire.connect();
        Socket half = wire.connect()) {
      Wire.say(half, "GET / HTTP/1.1\r\nHost:");
      assertThat(silent.isConnected()).isTrue();
      long began = System.nanoTime();
      face.close();
      assertThat(System.nanoTime() - began).isLessThan(1_500_000_000L);
      assertThat(Wire.untilClosed(half)).isEmpty();
    }
  }
}
