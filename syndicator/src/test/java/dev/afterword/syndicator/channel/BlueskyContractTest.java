package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.channel.bluesky.BlueskyType;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlueskyContractTest extends PlatformContract {
  BlueskyContractTest() {
    super(
        new BlueskyType(),
        Repeat.SAFE,
        "putRecord",
        Reaction.json(200, "{\"uri\":\"at://did:plc:a/app.bsky.feed.post/3k\",\"cid\":\"bafy\"}"));
  }

  @Override
  protected Receipt receipt(int post) {
    return new Receipt(
        "at://did:plc:someone/app.bsky.feed.post/3k" + post,
        Optional.empty(),
        Map.of("cid", "bafy" + post),
        Rehearsal.NOW);
  }

  @Override
  protected List<Reaction> before() {
    return List.of(
        Reaction.json(
            200, "{\"did\":\"did:plc:someone\",\"accessJwt\":\"a\",\"refreshJwt\":\"r\"}"));
  }

  @Test
  void theGuardAgainstReplacingIsWritten() {
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(intent(channel(), progress, 1).request().toString()).contains("\"swapRecord\":null");
  }

  @Test
  void facetsCountBytes() {
    var sketch = Sketch.usual().title("回顾 👨‍👩‍👧‍👦").tags(List.of("开源"));
    JsonNode record = channel().compose(sketch.announcement()).getFirst().request().path("record");
    byte[] text = record.path("text").asText().getBytes(StandardCharsets.UTF_8);
    assertThat(record.path("facets"))
        .extracting(
            facet ->
                new String(
                    Arrays.copyOfRange(
                        text,
                        facet.at("/index/byteStart").asInt(),
                        facet.at("/index/byteEnd").asInt()),
                    StandardCharsets.UTF_8))
        .containsExactly(Sketch.PAGE, "#开源");
  }

  @Test
  void anExpiredTokenIsRenewedWithoutASecondLogin() {
    say(new Sketch());
    clock.pass(Duration.ofHours(3));
    say(Sketch.usual());
    assertThat(calls("createSession")).isOne();
    assertThat(calls("refreshSession")).isOne();
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void whateverGoesWrongWithARenewalThereIsOnePostInTheEnd(FaultKind trouble) {
    assertThat(channel().check()).isInstanceOf(Standing.Ready.class);
    clock.pass(Duration.ofHours(3));
    playground().faults().add(Fault.on("bluesky", trouble).pathContains("refreshSession"));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    Outcome first = channel().send(intent(channel(), progress, 1));
    assertThat(name(first)).isIn("Retry", "Broken", "Rejected", "Accepted");
    assertThat(posts()).hasSize(first instanceof Outcome.Accepted ? 1 : 0);
    playground().faults().clear();
    clock.pass(Duration.ofSeconds(20));
    assertThat(name(channel().send(intent(channel(), progress, 2)))).isEqualTo("Accepted");
    assertThat(posts()).hasSize(1);
  }

  static List<FaultKind> troubles() {
    return List.of(
        new FaultKind.Status(401),
        new FaultKind.Status(403),
        new FaultKind.Status(404),
        new FaultKind.Status(429),
        new FaultKind.Status(429, Optional.of("90"), Optional.empty()),
        new FaultKind.Status(500),
        new FaultKind.Drop(),
        new FaultKind.AcceptThenDrop(),
        new FaultKind.Html(),
        new FaultKind.CutJson(),
        new FaultKind.CutBody(),
        new FaultKind.PlainText(),
        new FaultKind.Huge());
  }

  @Test
  void aChangedPostUnderOurNameIsOursIfItHasOurLinks() {
    say(new Sketch());
    var changed = Rehearsal.begin(channel(), new Sketch().announcement());
    var intent = intent(channel(), changed, 1);
    ObjectNode other = intent.request().deepCopy();
    other.withObject("record").putArray("langs").add("nl");
    var again = new Intent(intent.post(), intent.key(), intent.at(), 2, other);
    assertThat(name(channel().send(again))).isEqualTo("Accepted");
    assertThat(posts()).hasSize(1);
  }

  @Test
  void anOldIntentLooksFirst() {
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    channel().send(intent(channel(), progress, 1));
    clock.pass(Duration.ofMinutes(11));
    assertThat(name(channel().send(intent(channel(), progress, 2)))).isEqualTo("Accepted");
    assertThat(calls("putRecord")).isOne();
  }

  @Test
  void aWrongPasswordBreaksTheChannel() {
    playground()
        .faults()
        .add(
            Fault.on(
                    "bluesky",
                    new FaultKind.Status(
                        401,
                        Optional.empty(),
                        Optional.of("{\"error\":\"AuthenticationRequired\"}")))
                .pathContains("createSession"));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(name(channel().send(intent(channel(), progress, 1)))).isEqualTo("Broken");
  }

  private long calls(String method) {
    return playground().requests().stream()
        .filter(request -> request.path().endsWith(method))
        .count();
  }
}
