package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.AnnouncedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.channel.discourse.DiscourseType;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscourseContractTest extends PlatformContract {
  DiscourseContractTest() {
    super(
        new DiscourseType(),
        Repeat.SAFE,
        "/posts.json",
        Reaction.json(200, "{\"id\":1,\"topic_id\":2}"));
  }

  /** A refusal may mean that the topic is there already. */
  @Override
  protected int requests(String fault) {
    return List.of("302", "404").contains(fault) ? 2 : 1;
  }

  private Progress later() {
    var first = say(Sketch.usual()).getFirst();
    var news = Sketch.usual().news("https://videos.example.org/t.mp4");
    var begun = Rehearsal.begin(channel(), news.announcement());
    return Progress.beginning(
        Act.FOLLOW_UP,
        begun.revision(),
        begun.substance(),
        begun.posts(),
        List.of(new AnnouncedPost(Act.ANNOUNCE, first, "")));
  }

  @Test
  void whatComesLaterIsAnAnswerBelowTheTopic() {
    var later = later();
    assertThat(intent(channel(), later, 1).request().fieldNames())
        .toIterable()
        .containsExactly("topic_id", "raw");
  }

  @Test
  void rightsInOneCategoryAreAboutThePostAndAKeyIsAboutTheAccount() {
    for (var words : List.of("You cannot post here", "The API key is invalid")) {
      fail(
          new FaultKind.Status(
              403,
              Optional.empty(),
              Optional.of("{\"errors\":[\"" + words + "\"],\"error_type\":\"invalid_access\"}")));
      var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
      assertThat(name(channel().send(intent(channel(), progress, 1))))
          .isEqualTo(words.contains("key") ? "Broken" : "Rejected");
    }
  }
}
