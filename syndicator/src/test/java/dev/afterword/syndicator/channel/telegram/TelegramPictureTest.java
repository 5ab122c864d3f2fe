package dev.afterword.syndicator.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Digests;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.platform.SeenRequest;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramPictureTest {
  private static final String DIGEST = Digests.sha256("picture");

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Playground playground;
  private Channel channel;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("cover.png");
    ImageIO.write(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    playground = Playground.start(PlaygroundConfig.loopback(InstantSource.fixed(Rehearsal.NOW)));
    Map<String, List<String>> settings =
        playground.settings().getOrDefault("telegram", Map.of()).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    channel =
        Rehearsal.open(
            new TelegramType(),
            settings,
            sha256 -> Optional.of(file).filter(_ -> sha256.equals(DIGEST)).filter(Files::exists));
  }

  @AfterEach
  void close() throws IOException {
    channel.close();
    playground.close();
  }

  private static Sketch illustrated() {
    return Sketch.usual().cover(DIGEST, "image/png", 100);
  }

  private Outcome send(Sketch sketch) {
    var progress = Rehearsal.begin(channel, sketch.announcement());
    return channel.send(Rehearsal.intent(channel, progress, 1));
  }

  private Receipt sent(Sketch sketch) {
    Outcome outcome = send(sketch);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).receipt();
  }

  private List<String> calls() {
    return playground.requests().stream()
        .map(SeenRequest::path)
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }

  private String text() {
    return playground.posts().getFirst().text();
  }

  @Test
  void aNewRecapOpensWithItsPictureAndTheRestDoesNot() {
    var posts = channel.compose(illustrated().announcement());

    assertThat(posts).extracting(post -> post.request().has("photo")).startsWith(true, false);
    assertThat(posts).extracting(post -> post.limit()).startsWith(1024, 4096);
    assertThat(sent(illustrated()).details()).containsKey("photo");
    assertThat(calls()).containsExactly("sendPhoto");
    assertThat(playground.posts().getFirst().limit()).isEqualTo(1024);
    assertThat(text()).isEqualTo(posts.getFirst().text()).contains(Sketch.PAGE);
  }

  @Test
  void wordsAreNotGivenUpForAPicture() {
    Sketch wordy = illustrated().summary("One more sentence for the reader. ".repeat(40));

    assertThat(channel.compose(wordy.announcement()).getFirst().request().has("photo")).isFalse();
    assertThat(sent(wordy).details()).isEmpty();
    assertThat(calls()).containsExactly("sendMessage");
    assertThat(text().length()).isGreaterThan(1024);
  }

  @Test
  void newsOfAnOldRecapHasNoPicture() {
    var posts = channel.compose(illustrated().news("https://videos.example.org/n").announcement());
    assertThat(posts).noneMatch(post -> post.request().has("photo"));
  }

  @Test
  void aPictureThatIsNotHereIsLeftOut() throws IOException {
    Files.delete(file);
    assertThat(sent(illustrated()).details()).isEmpty();
    assertThat(calls()).containsExactly("sendMessage");
    assertThat(text()).contains(Sketch.PAGE);
  }

  @Test
  void aPictureThatIsRefusedIsLeftOutInTheSameTurn() {
    fail("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: IMAGE_PROCESS_FAILED\"}");
    assertThat(sent(illustrated()).details()).isEmpty();
    assertThat(calls()).containsExactly("sendPhoto", "sendMessage");
    assertThat(playground.posts()).hasSize(1);
  }

  @Test
  void anotherRefusalIsOneOfThePost() {
    fail("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: chat not found\"}");
    assertThat(send(illustrated())).isInstanceOf(Outcome.Rejected.class);
    assertThat(calls()).containsExactly("sendPhoto");
  }

  private void fail(String body) {
    playground
        .faults()
        .add(
            Fault.on("telegram", new FaultKind.Status(400, Optional.empty(), Optional.of(body)))
                .pathContains("/sendPhoto"));
  }

  @Test
  void aLostAnswerIsADoubtAndNothingIsSentAgain() {
    playground.faults().add(Fault.on("telegram", new FaultKind.AcceptThenDrop()));
    assertThat(send(illustrated())).isInstanceOf(Outcome.Unknown.class);
    assertThat(calls()).containsExactly("sendPhoto");
  }

  /** An operator who has looked tells an id and nothing else. */
  @ParameterizedTest
  @CsvSource({"true, editMessageCaption", "false, editMessageText editMessageCaption"})
  void aMessageWithAPictureGetsAnotherCaption(boolean known, String expected) {
    Receipt receipt = sent(illustrated());
    Receipt held =
        known ? receipt : new Receipt(receipt.id(), receipt.url(), Map.of(), receipt.at());
    Sketch corrected = illustrated().title("A corrected title").summary("Longer. ".repeat(300));
    var post = channel.compose(corrected.announcement()).getFirst();
    var edit = Rehearsal.intent(channel.edit(post, held));

    for (int time = 0; time < 2; time++) {
      assertThat(channel.edit(edit))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted -> assertThat(accepted.receipt().details()).containsKey("photo"));
    }
    assertThat(calls().subList(1, calls().size() / 2 + 1)).containsExactly(expected.split(" "));
    assertThat(text()).startsWith("A corrected title").endsWith(Sketch.PAGE);
    assertThat(text().length()).isBetween(900, 1024);
    assertThat(playground.posts().getFirst().limit()).isEqualTo(1024);
    var deletion = Rehearsal.intent(channel.deletion(held));
    assertThat(channel.delete(deletion)).isInstanceOf(Outcome.Accepted.class);
    assertThat(playground.posts()).isEmpty();
  }

  @Test
  void aTextStaysOneWhenTheRecapGetsAPicture() {
    Receipt receipt = sent(Sketch.usual());
    var post = channel.compose(illustrated().title("Now with a cover").announcement()).getFirst();
    var edit = Rehearsal.intent(channel.edit(post, receipt));

    assertThat(edit.request().has("photo")).isFalse();
    assertThat(channel.edit(edit)).isInstanceOf(Outcome.Accepted.class);
    assertThat(calls()).containsExactly("sendMessage", "editMessageText");
  }
}
