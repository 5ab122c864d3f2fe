package dev.afterword.syndicator.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.sample.Sketch;
import dev.afterword.syndicator.template.Wording;
import dev.afterword.syndicator.template.WordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposerTest {
  private static final Limit X = new Limit(TextMeasure.weighted(), 280);
  private static final Limit TOOT = new Limit(TextMeasure.toot(23), 500);

  @Test
  void aThreadOpensWithTheRecapAndGoesOnWithEachVideo() {
    var thread = texts(X, Sketch.usual().videos(List.of("https://videos.example.org/all.mp4")));
    assertThat(thread)
        .containsExactly(
            """
            Autumn meetup: what we learned about logs

            Date: 17 October 2026
            Place: Old Mill, Utrecht

            Forty people met in the old mill. Three talks, one power cut.

            https://recaps.example.org/en/events/autumn.html

            #Kafka #CloudNative\
            """,
            """
            1/2 A log is a table
            Speakers: Ada Bell
            https://videos.example.org/log.mp4\
            """,
            """
            2/2 Tables are logs
            Speakers: Ben Crow, Cy Dove
            https://videos.example.org/t.mp4\
            """,
            """
            More videos
            https://videos.example.org/all.mp4\
            """);
  }

  @Test
  void chineseHasItsOwnWords() {
    var thread =
        texts(
            TOOT,
            new Sketch()
                .language("zh-CN")
                .title("秋季聚会回顾")
                .summary("四十人齐聚老磨坊。")
                .place("杭州")
                .tags(List.of("数据库"))
                .session("", List.of("王一", "李二"), "https://videos.example.org/1.mp4"));
    assertThat(thread)
        .containsExactly(
            """
            秋季聚会回顾

            时间：2026年10月17日
            地点：杭州

            四十人齐聚老磨坊。

            https://recaps.example.org/en/events/autumn.html

            #数据库\
            """,
            """
            回放 1
            讲师：王一、李二
            https://videos.example.org/1.mp4\
            """);
  }

  @Test
  void oneTextHoldsEverythingForPlatformsWithoutReplies() {
    String text = new Composer(Limit.none()).whole(Story.of(Sketch.usual().announcement())).text();
    assertThat(text)
        .contains("Coffee", "A log is a table\nSpeakers: Ada Bell\nhttps://videos.example.org/log");
  }

  @Test
  void aSummaryThatRepeatsTheTitleIsLeftOut() {
    var thread = texts(X, new Sketch().title("Same words").summary("same  words").nowhere());
    assertThat(thread.getFirst()).startsWith("Same words\n\nhttps://");
  }

  @Test
  void hashtagsMakeRoomFirstThenTheSummaryAtTheEndOfASentence() {
    var opening =
        fitted(
            X,
            new Sketch()
                .summary(
                    "The first sentence is of a good length and says a lot about the meetup. The"
                        + " second sentence is long enough to leave the limit behind, because it"
                        + " goes on and on about nothing in particular.")
                .tags(List.of("One", "Two")));
    assertThat(opening.cut()).containsExactly("hashtags", "summary");
    assertThat(opening.text()).contains("a lot about the meetup. …\n\nhttps://");
  }

  @Test
  void chineseIsCutAtAClause() {
    var opening =
        fitted(
            X,
            new Sketch()
                .language("zh")
                .nowhere()
                .tags(List.of())
                .title("秋季聚会回顾")
                .summary(
                    "四十位开发者在老磨坊里度过了一个难忘的下午并且交流了许多关于日志与数据表之间关系的有趣看法，"
                        + "大家从存储引擎一直聊到查询优化器以及分布式事务的各种实现方式同时还讨论了社区未来一年的发展计划与目标以及贡献者的成长路径和激励机制安排还有各个兴趣小组的分工以及下一次聚会的时间和地点等等细节安排"));
    assertThat(opening.cut()).containsExactly("summary");
    assertThat(opening.text()).contains("有趣看法…\n\nhttps://");
  }

  @Test
  void aTitleOfThreeHundredCharactersIsCutLast() {
    var opening = fitted(X, new Sketch().title("word ".repeat(60)));
    assertThat(opening.cut()).containsExactly("hashtags", "summary", "place", "date", "title");
    assertThat(opening.text()).startsWith("word word").contains("word…\n\nhttps://");
    assertThat(opening.length()).isBetween(250, 280);
  }

  @Test
  void aBareDomainInATitleWeighsAsAnAddress() {
    var opening =
        fitted(X, new Sketch().title("openGauss.org 回顾").summary("").nowhere().tags(List.of()));
    assertThat(opening.length()).isEqualTo(28 + 2 + 23);
  }

  @Test
  void addressesMentionsAndHashtagsAreNeverCutInside() {
    String title = "长".repeat(70) + " see https://example.com/" + "a".repeat(80) + " 完";
    for (int limit = 150; limit < 280; limit += 13) {
      var opening = fitted(new Limit(TextMeasure.weighted(), limit), new Sketch().title(title));
      assertThat(opening.text().replace("https://example.com/" + "a".repeat(80), ""))
          .doesNotContain("example.com");
    }
  }

  @Test
  void linksThatDoNotFitTogetherGoOnInAnotherText() {
    var links = IntStream.range(0, 30).mapToObj(n -> "https://v.example.org/" + n);
    var thread =
        new Composer(X).thread(Story.of(new Sketch().videos(links.toList()).announcement()));
    assertThat(thread).hasSizeGreaterThan(3).allMatch(text -> text.length() <= 280);
    assertThat(thread.stream().flatMap(text -> text.links().stream()))
        .hasSize(31)
        .doesNotHaveDuplicates();
  }

  @Test
  void anAddressLongerThanThePlatformAllowsIsFoundOnThePage() {
    String local = "http://localhost/" + "v".repeat(400);
    var thread =
        new Composer(X)
            .thread(Story.of(new Sketch().session("Talk", List.of(), local).announcement()));
    assertThat(thread.getLast().text()).isEqualTo("Talk\n" + Sketch.PAGE);
    assertThat(thread.getLast().cut()).contains("links");
  }

  @Test
  void addressesAreEncodedSoThatEveryPlatformSeesThemWhole() {
    var thread =
        texts(
            X,
            new Sketch()
                .session(
                    "Talk",
                    List.of(),
                    "https://v.example.org/回放 1.mp4",
                    "/b.mp4",
                    "javascript:alert(1)"));
    assertThat(thread.getLast())
        .isEqualTo(
            """
            Talk
            https://v.example.org/%E5%9B%9E%E6%94%BE%201.mp4
            https://recaps.example.org/b.mp4\
            """);
  }

  @Test
  void fortySessionsMakeFortyNumberedTexts() {
    var sketch = new Sketch();
    for (int session = 1; session <= 40; session++) {
      sketch.session("Talk " + session, List.of(), "https://v.example.org/" + session);
    }
    assertThat(texts(X, sketch)).hasSize(41).last().asString().startsWith("40/40 Talk 40\n");
  }

  @Test
  void newVideosAreOneReplyIfTheyFit() {
    assertThat(texts(X, Sketch.usual().news("https://videos.example.org/t.mp4")))
        .containsExactly(
            """
            The video is up: Autumn meetup: what we learned about logs

            Tables are logs
            https://videos.example.org/t.mp4

            https://recaps.example.org/en/events/autumn.html\
            """);
  }

  @Test
  void manyNewVideosAreRepliesOfTheirOwn() {
    var sketch = new Sketch().language("zh").title("秋季聚会回顾");
    var links =
        IntStream.range(0, 12).mapToObj(n -> "https://v.example.org/" + n).toArray(String[]::new);
    for (String link : links) {
      sketch.session("议题 " + link.length(), List.of("王一"), link);
    }
    var thread = texts(X, sketch.session("旧", List.of(), "https://v.example.org/old").news(links));
    assertThat(thread).hasSize(13).noneMatch(text -> text.contains("old"));
    assertThat(thread.getFirst()).isEqualTo("视频已上线：秋季聚会回顾\n\n" + Sketch.PAGE);
    assertThat(thread.get(1)).startsWith("1/12 议题");
  }

  @Test
  void aCorrectionIsOneText() {
    assertThat(texts(X, Sketch.usual().corrected()))
        .singleElement()
        .asString()
        .startsWith("Correction: Autumn meetup: what we learned about logs\n\nDate: ")
        .endsWith(Sketch.PAGE);
  }

  @Test
  void aLanguageWithoutWordsHasItsOwnDates() {
    assertThat(texts(X, new Sketch().language("fr")).getFirst()).contains("Date: 17 octobre 2026");
    assertThat(texts(X, new Sketch().language("tlh")).getFirst()).contains("17 October 2026");
  }

  @Test
  void aSiteHasItsOwnWords(@TempDir Path folder) throws IOException, WordingException {
    Files.writeString(
        folder.resolve("opening.ftl"), "Neu bei ${site}: ${title}\n\n\n\n${summary!}\n${page}\n");
    var sketch = Sketch.usual().wording(Wording.standard().with(folder));
    var thread = new Composer(X).thread(Story.of(sketch.announcement()));
    assertThat(thread.getFirst().text())
        .isEqualTo(
            """
            Neu bei Example Meetups: Autumn meetup: what we learned about logs

            Forty people met in the old mill. Three talks, one power cut.
            https://recaps.example.org/en/events/autumn.html\
            """);
    assertThat(thread.getFirst().links()).containsExactly(Sketch.PAGE);
    assertThat(thread.get(1).text()).startsWith("1/2 A log is a table\nSpeakers: ");
  }

  @Test
  void whatATemplateDoesNotSayMakesNoRoom(@TempDir Path folder)
      throws IOException, WordingException {
    Files.writeString(folder.resolve("opening.ftl"), "${title}\n${page}");
    var sketch = new Sketch().title("word ".repeat(60)).wording(Wording.standard().with(folder));
    assertThat(fitted(X, sketch).cut()).containsExactly("title");
  }

  @Test
  void aTemplateThatLeavesNoRoomGivesWayToOurs(@TempDir Path folder)
      throws IOException, WordingException {
    Files.writeString(folder.resolve("opening.ftl"), "blah ".repeat(60) + "${title}");
    var opening = fitted(X, Sketch.usual().wording(Wording.standard().with(folder)));
    assertThat(opening.text()).startsWith("Autumn meetup");
    assertThat(opening.cut()).containsExactly("template");
  }

  @Test
  void soDoesOneWithNothingLeftToMakeRoom(@TempDir Path folder)
      throws IOException, WordingException {
    Files.writeString(folder.resolve("subject.ftl"), "blah ".repeat(60) + "${title}");
    var sketch = Sketch.usual().wording(Wording.standard().with(folder));
    var subject = new Composer(X).subject(Story.of(sketch.announcement()));
    assertThat(subject.text()).isEqualTo("Autumn meetup: what we learned about logs");
  }

  private static FittedText fitted(Limit limit, Sketch sketch) {
    return new Composer(limit).thread(Story.of(sketch.announcement())).getFirst();
  }

  private static List<String> texts(Limit limit, Sketch sketch) {
    return new Composer(limit)
        .thread(Story.of(sketch.announcement())).stream().map(FittedText::text).toList();
  }
}
