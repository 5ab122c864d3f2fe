package dev.afterword.desk.forge;

import static dev.afterword.desk.forge.SampleLines.COMMIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.desk.hook.Forge;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ForgeClientTest {
  private static final CommitStatus FAILED =
      new CommitStatus(
          Verdict.FAILURE,
          "Live; refused by " + "a-very-long-name-of-a-channel, ".repeat(12),
          Optional.of(URI.create("https://talks.example/en/tea")));

  private final ForgeClient client = new ForgeClient();

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Forge.class,
      names = {"GITHUB", "GITLAB", "GITEA"})
  void aStatusIsPutAsEachForgeDocumentsIt(Forge forge) throws Exception {
    try (var standIn = StandInForge.of(forge)) {
      assertThat(client.put(standIn.account(), COMMIT, FAILED)).isEqualTo(new ForgeAnswer.Taken());
      assertThat(client.look(standIn.account())).isEqualTo(new ForgeAnswer.Taken());

      assertThat(standIn.complaints()).isEmpty();
      assertThat(standIn.taken())
          .singleElement()
          .satisfies(
              taken ->
                  assertThat(taken.state()).isEqualTo(forge == Forge.GITLAB ? "failed" : "failure"))
          .satisfies(taken -> assertThat(taken.description()).endsWith("…"))
          .satisfies(taken -> assertThat(taken.target()).isEqualTo("https://talks.example/en/tea"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          302 | Denied  | moved
          401 | Denied  | token is not known
          403 | Denied  | give it that right
          404 | Refused | no such repository or commit
          422 | Refused | refuses this status
          429 | Later   | too many calls
          500 | Later   | answers 500
          503 | Later   | answers 503
          """)
  void everyRefusalHasASentence(int code, String kind, String words) throws Exception {
    try (var standIn = StandInForge.of(Forge.GITHUB)) {
      standIn.next(code, Map.of("Location", "/elsewhere"), "{\"message\":\"gibberish\"}");

      ForgeAnswer answer = client.put(standIn.account(), COMMIT, FAILED);

      assertThat(answer.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(answer.toString()).contains(words).doesNotContain("gibberish");
      assertThat(standIn.calls()).isEqualTo(1);
    }
  }

  @Test
  void aForgeThatAsksForPatienceGetsIt() throws Exception {
    try (var standIn = StandInForge.of(Forge.GITHUB)) {
      standIn.next(403, Map.of("Retry-After", "90"), "");
      standIn.next(429, Map.of("Retry-After", "999999"), "");
      standIn.next(403, Map.of("X-RateLimit-Remaining", "0"), "");

      assertThat(client.put(standIn.account(), COMMIT, FAILED))
          .isEqualTo(new ForgeAnswer.Later("too many calls", Optional.of(Duration.ofSeconds(90))));
      assertThat(client.put(standIn.account(), COMMIT, FAILED))
          .isEqualTo(new ForgeAnswer.Later("too many calls", Optional.of(Duration.ofHours(1))));
      assertThat(client.put(standIn.account(), COMMIT, FAILED))
          .isEqualTo(new ForgeAnswer.Later("too many calls", Optional.empty()));
    }
  }

  @Test
  void gitLabsRefusalToChangeNothingIsAYes() throws Exception {
    String words = "{\"message\":\"Cannot transition status via :%s from :%s (Reason(s): …)\"}";
    try (var standIn = StandInForge.of(Forge.GITLAB)) {
      standIn.next(400, Map.of(), words.formatted("drop", "failed"));
      standIn.next(400, Map.of(), words.formatted("drop", "success"));

      assertThat(client.put(standIn.account(), COMMIT, FAILED))
          .isInstanceOf(ForgeAnswer.Taken.class);
      assertThat(client.put(standIn.account(), COMMIT, FAILED))
          .isInstanceOf(ForgeAnswer.Refused.class);
    }
  }

  @Test
  void whoeverDoesNotAnswerIsAskedLater() throws Exception {
    Repository silent;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var hasty = new ForgeClient(Duration.ofMillis(400))) {
      silent = Repository.of(Forge.GITEA, "http://127.0.0.1:" + socket.getLocalPort() + "/a/b");
      var account = new ForgeAccount(silent, StandInForge.TOKEN);

      assertThat(hasty.put(account, COMMIT, FAILED))
          .isEqualTo(new ForgeAnswer.Later("127.0.0.1 does not answer", Optional.empty()));
    }
    var nobody = new ForgeAccount(silent, StandInForge.TOKEN);
    assertThat(client.put(nobody, COMMIT, FAILED)).isInstanceOf(ForgeAnswer.Later.class);
    assertThat(nobody.toString()).doesNotContain(StandInForge.TOKEN);
  }
}
