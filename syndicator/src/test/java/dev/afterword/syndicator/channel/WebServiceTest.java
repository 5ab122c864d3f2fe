package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.ScriptedServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebServiceTest {
  /** The address may be a secret, so that no exception may tell it. */
  @Test
  void anIdThatIsNoneIsTheServersToRefuse() {
    try (var server = ScriptedServer.with(Reaction.json(404, "{}"));
        var service =
            new WebService(
                URI.create(server.url() + "/t0ken"),
                Map.of(),
                new WebClient(AddressPolicy.PUBLIC, WebClient.DEADLINE))) {
      assertThat(service.bare("DELETE", "/messages/a b[c]\"<ü>%,%20{}"))
          .isInstanceOf(Exchange.Answered.class);
      assertThat(server.requests().getFirst().target())
          .isEqualTo("/t0ken/messages/a%20b%5Bc%5D%22%3C%C3%BC%3E%25,%20%7B%7D");
    }
  }
}
