package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.discourse.DiscourseType;
import dev.afterword.syndicator.sample.Fault;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A forum knows a topic by our id and an answer by nothing: one in doubt is looked for first. */
class DiscourseAnswerTest {
  private static final String RAW = "Two of the recordings are there now.";

  @Test
  void anAnswerThatIsThereIsNotSaidAgain() {
    try (var server = ScriptedServer.with(topic(RAW));
        var channel = open(server)) {
      assertThat(channel.send(again()))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted -> assertThat(accepted.receipt().id()).isEqualTo("8"));
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().getFirst().target()).startsWith("/t/2.json");
    }
  }

  @Test
  void anAnswerThatIsNotThereIsSaid() {
    var taken = Reaction.json(200, "{\"id\":9,\"topic_id\":2,\"post_number\":3}");
    try (var server = ScriptedServer.with(topic("Something else."), taken);
        var channel = open(server)) {
      assertThat(channel.send(again()))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted -> assertThat(accepted.receipt().id()).isEqualTo("9"));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aTopicThatIsNotShownLeavesItForLater() {
    try (var server = ScriptedServer.with(Reaction.html(500));
        var channel = open(server)) {
      assertThat(channel.send(again())).isInstanceOf(Outcome.Retry.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverBecomesOfARemovalNothingIsInDoubt(Fault fault) {
    var posted = new Receipt("9", Optional.empty(), Map.of(), Rehearsal.NOW);
    try (var server = ScriptedServer.with(fault.reaction());
        var channel = open(server)) {
      Outcome outcome = channel.delete(Rehearsal.intent(channel.deletion(posted)));

      assertThat(fault.meanings()).contains(outcome.getClass().getSimpleName());
      assertThat(server.requests().getFirst().target()).isEqualTo("/posts/9.json");
    }
  }

  private static Reaction topic(String raw) {
    return Reaction.json(
        200,
        "{\"post_stream\":{\"posts\":[{\"id\":7,\"topic_id\":2,\"post_number\":1,\"raw\":\"Hello\"},"
            + "{\"id\":8,\"topic_id\":2,\"post_number\":2,\"raw\":\""
            + raw
            + "\"}]}}");
  }

  private static Intent again() {
    var request = JsonNodeFactory.instance.objectNode().put("topic_id", 2).put("raw", RAW);
    return new Intent(0, "0".repeat(32), Rehearsal.NOW, 2, request);
  }

  private static Channel open(ScriptedServer server) {
    return Rehearsal.open(
        new DiscourseType(),
        Map.of(
            "url", List.of(server.url().toString()),
            "api-key", List.of("a-key"),
            "username", List.of("ada")));
  }
}
