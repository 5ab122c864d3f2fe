package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebClientTest {
  private static final Duration SHORT = Duration.ofMillis(700);

  @Test
  void anAnswerComesWhole() {
    try (var server = ScriptedServer.with(Reaction.json(201, "{\"id\":\"七\"}", "X-One: 1"))) {
      var answered = (Exchange.Answered) send(server);
      assertThat(answered.status()).isEqualTo(201);
      assertThat(answered.body()).isEqualTo("{\"id\":\"七\"}");
      assertThat(answered.headers().firstValue("x-one")).contains("1");
      assertThat(server.requests().getFirst().headers())
          .doesNotContainKeys("upgrade", "http2-settings");
    }
  }

  @Test
  void aLostAnswerIsAskedForOnce() {
    try (var server = ScriptedServer.with(Reaction.hangUp(), Reaction.answer(200, ""))) {
      assertThat(send(server)).isInstanceOf(Exchange.Lost.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void silenceEndsAtTheDeadline() {
    try (var server = ScriptedServer.with(Reaction.stall(), Reaction.stallInBody())) {
      assertThat(send(server)).isInstanceOf(Exchange.Lost.class);
      assertThat(send(server)).isInstanceOf(Exchange.Truncated.class);
    }
  }

  @Test
  void aBodyThatIsCutOrTooLargeKeepsItsStatus() {
    try (var server = ScriptedServer.with(Reaction.truncated(201), Reaction.huge())) {
      assertThat(send(server))
          .isInstanceOfSatisfying(
              Exchange.Truncated.class, cut -> assertThat(cut.status()).isEqualTo(201));
      assertThat(send(server)).isInstanceOf(Exchange.Truncated.class);
    }
  }

  @Test
  void halfAHeadIsALostAnswer() {
    try (var server = ScriptedServer.with(Reaction.halfAHead())) {
      assertThat(send(server)).isInstanceOf(Exchange.Lost.class);
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var server = ScriptedServer.with(Reaction.answer(302, "", "Location: /elsewhere"))) {
      assertThat(send(server)).isInstanceOf(Exchange.Answered.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aClosedPortOrUnknownNameMeansNothingWasSent() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(send("http://127.0.0.1:" + port)).isInstanceOf(Exchange.NotSent.class);
    assertThat(send("http://nowhere.invalid/")).isInstanceOf(Exchange.NotSent.class);
  }

  @Test
  void privateNetworksAreClosedUnlessTheConfigurationOpensThem() {
    for (String host :
        new String[] {
          "10.1.2.3",
          "192.168.0.1",
          "172.16.9.9",
          "169.254.169.254",
          "[fd00::1]",
          "[fe80::1]",
          "100.64.0.1",
          "0.0.0.0",
          "[::ffff:10.0.0.1]"
        }) {
      assertThat(send("http://" + host + "/")).as(host).isInstanceOf(Exchange.Forbidden.class);
    }
    assertThat(AddressPolicy.ANY.objection("10.1.2.3", SHORT)).isEmpty();
    assertThat(AddressPolicy.PUBLIC.objection("::1", SHORT)).isEmpty();
  }

  private static Exchange send(ScriptedServer server) {
    return send(server.url() + "/post");
  }

  private static Exchange send(String url) {
    try (var client = new WebClient(AddressPolicy.PUBLIC, SHORT)) {
      return client.send(
          WebRequest.json("POST", URI.create(url), "{}".getBytes(StandardCharsets.UTF_8)));
    }
  }
}
