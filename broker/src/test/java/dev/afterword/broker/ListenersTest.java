package dev.afterword.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenersTest {
  @TempDir private Path folder;

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Test
  void nobodyElseGetsAPortBetweenItsChoiceAndTheListening() throws Exception {
    try (var listeners = Listeners.of(folder)) {
      int port = listeners.ports().controller();
      assertThatExceptionOfType(BindException.class)
          .isThrownBy(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close());
      try (var taken = listeners.openServerSocket("CONTROLLER", at(port), 50, -1)) {
        assertThat(taken.getLocalAddress()).isEqualTo(at(port));
        assertThat(taken.isBlocking()).isFalse();
      }
    }
  }

  @Test
  void whatWasNotTakenOverIsFreeAgainAndChosenAgain() throws Exception {
    Ports first;
    try (var listeners = Listeners.of(folder)) {
      first = listeners.ports();
    }
    try (var again = Listeners.of(folder)) {
      assertThat(again.ports()).isEqualTo(first);
    }
  }
}
