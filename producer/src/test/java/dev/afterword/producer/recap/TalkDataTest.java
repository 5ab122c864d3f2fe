package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapKind;
import dev.afterword.contract.ResourceKind;
import dev.afterword.contract.TitleSource;
import dev.afterword.contract.VideoProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TalkDataTest {
  private static final String FRONT = "---\ntitle: May\nmeeting_date: 2024-05-13\n---\n";
  private static final String DATA =
      """
      may:
        green-tea:
        - type: video
          url: https://videos.example/green.mp4
          title: Kim on green tea
        - type: slides
          url: https://slides.example/green
          title: Leaves
        black-tea:
        - type: video
          url: https://youtu.be/AAAAAAAAAAA
          title: Lee on black tea
        white-tea: []
      """;

  @Test
  void aPageRefersToItsTalks() {
    Recap recap =
        Fixtures.recap(
            Fixtures.data("data/2024.yml", DATA),
            "en/meetings/2024/may/index.md",
            FRONT
                + """
                ### Green *tea*

                [Kim](https://kim.example) says:

                > It grows on hills.

                {::coverage year="2024" month="may" talk="green-tea" /}

                ### Black tea

                {{< recording year='2024' month='may' talk='black-tea' >}}
                """);
    assertThat(recap.kind()).isEqualTo(RecapKind.RECAP);
    assertThat(recap.sessions()).extracting("title").containsExactly("Green tea", "Black tea");
    var green = recap.sessions().getFirst();
    assertThat(green.titleSource()).isEqualTo(TitleSource.HEADING);
    assertThat(green.speakers()).extracting(Person::name).containsExactly("Kim");
    assertThat(green.videos())
        .extracting("url")
        .containsExactly("https://videos.example/green.mp4");
    assertThat(green.resources()).extracting("kind").containsExactly(ResourceKind.SLIDES);
    assertThat(recap.sessions().get(1).videos())
        .extracting("provider")
        .containsExactly(VideoProvider.YOUTUBE);
    assertThat(recap.videos()).isEmpty();
    assertThat(recap.body())
        .contains("[Kim on green tea](<https://videos.example/green.mp4>) · [Leaves](")
        .doesNotContain("{::");
    assertThat(recap.warnings()).extracting("code").doesNotContain("template-syntax");
  }

  @Test
  void aPageWithoutReferencesHasTheTalksOfItsPathOrItsMonth() {
    var rules = Fixtures.data("data/2024.yml", DATA);
    String body = "### Black tea\n\nLee says:\n\n> It is strong.\n";
    Recap byPath = Fixtures.recap(rules, "en/meetings/2024/may/index.md", FRONT + body);
    Recap byMonth = Fixtures.recap(rules, "en/meetings/spring.md", FRONT + body);
    for (Recap recap : new Recap[] {byPath, byMonth}) {
      assertThat(recap.sessions())
          .extracting("title", "titleSource")
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("Kim on green tea", TitleSource.DATA),
              org.assertj.core.groups.Tuple.tuple("Black tea", TitleSource.HEADING));
    }
  }

  @Test
  void talksMayBeMapsWithTitleAndSpeaker() {
    var rules =
        Fixtures.data(
            "data/talks.json",
            """
            {"en/events/tea": [
              {"title": "Green tea", "speaker": {"name": "Kim", "email": "kim@private.example"},
               "video": "https://vimeo.com/123456", "slides": "https://slides.example/1"}]}
            """);
    Recap recap = Fixtures.recap(rules, "en/events/tea.md", FRONT + "What was said.\n");
    assertThat(recap.sessions())
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.title()).isEqualTo("Green tea");
              assertThat(session.speakers()).extracting(Person::name).containsExactly("Kim");
              assertThat(session.videos())
                  .extracting("provider")
                  .containsExactly(VideoProvider.VIMEO);
              assertThat(session.resources()).hasSize(1);
            });
  }

  @Test
  void aPageChangesWhenItsDataDo() {
    String text = FRONT + "### Black tea\n";
    String path = "en/meetings/2024/may/index.md";
    var one = Fixtures.recap(Fixtures.data("2024.yml", DATA), path, text);
    var other =
        Fixtures.recap(Fixtures.data("2024.yml", DATA.replace("green.mp4", "g.mp4")), path, text);
    assertThat(one.revision()).isNotEqualTo(other.revision());
    assertThat(Fixtures.recap(path, text).revision())
        .isEqualTo(Fixtures.recap(Fixtures.data("2023.yml", DATA), "en/a.md", text).revision());
  }

  @Test
  void otherPagesAndUnknownReferencesAreLeftAlone() {
    var rules = Fixtures.data("data/2024.yml", DATA);
    String body = "{::coverage year=\"2024\" month=\"june\" talk=\"none\" /}\n";
    Recap recap = Fixtures.recap(rules, "en/june.md", FRONT.replace("2024-05", "2024-06") + body);
    assertThat(recap.sessions()).isEmpty();
    assertThat(recap.body()).contains("{::coverage");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThat(TalkData.read(Map.of("data/x.yml", "a: [1")).broken())
        .containsOnlyKeys("data/x.yml");
    assertThat(TalkData.read(Map.of("data/x.yml", "- a\n- b\n")).broken()).isEmpty();
  }

  @Test
  void aTitleOfItsOwnWinsOverThatOfALink() {
    String links =
        """
        may:
          green-tea-on-hills:
            - {type: slides, title: Leaves, url: "https://slides.example/green"}
            - {type: video, title: "Tea May 2024 - Kim Hill - Green tea: on hills", url: "https://v.example/g.mp4"}
        """;
    String talks =
        """
        may:
          green-tea-on-hills:
            title: "Green Tea: On Hills"
            speaker: {name: Kim, url: "https://kim.example"}
            coverage: []
        """;
    String path = "en/meetings/2024/may/index.md";
    String body = FRONT + "<%= render_talks %>\n\nWhat was said.\n";
    var both =
        Fixtures.recap(
            Fixtures.data("data/coverage/2024.yml", links, "data/talks/2024.yml", talks),
            path,
            body);
    var only = Fixtures.recap(Fixtures.data("data/coverage/2024.yml", links), path, body);
    assertThat(both.sessions()).extracting("title").containsExactly("Green Tea: On Hills");
    assertThat(only.sessions()).extracting("title").containsExactly("Green tea: on hills");
    assertThat(both.sessions().getFirst().videos()).hasSize(1);
    assertThat(both.sessions().getFirst().resources()).hasSize(1);
    assertThat(only.sessions().getFirst().speakers())
        .extracting(Person::name)
        .containsExactly("Kim Hill");
  }

  @Test
  void theGroupThatMetIsNobody() {
    var rules =
        Fixtures.data(
            "data/2024.yml",
            """
            may:
              green-tea-for-many:
              - {type: video, url: "https://videos.example/1.mp4", title: "Tea Films : Hill Tea User Group : Green tea for many"}
              white-tea-for-few:
              - {type: video, url: "https://videos.example/2.mp4", title: "HTUG May 2024 - Ann Lee - White tea for few"}
              oolong:
              - {type: video, url: "https://videos.example/3.mp4", title: "Hill Tea User Group: The story of the dragon"}
            """);
    Recap recap =
        Fixtures.recap(
            rules,
            "en/meetings/2024/may/index.md",
            FRONT
                + """
                ### Green tea for many

                [Kim Ode](https://kim.example)

                > It grows on hills.

                {::coverage year="2024" month="may" talk="green-tea-for-many" /}
                """);
    assertThat(recap.sessions())
        .extracting(
            session -> session.title() + session.speakers().stream().map(Person::name).toList())
        .containsExactly(
            "Green tea for many[Kim Ode]",
            "White tea for few[Ann Lee]",
            "The story of the dragon[]");
  }

  @Test
  void aHeadingMayNameTheSpeakerBeforeTheTalk() {
    assertThat(spoken("### Kim Ode - \"Green tea for many\""))
        .isEqualTo("Green tea for many[Kim Ode]");
    assertThat(spoken("### Kim Ode: Green tea for many")).isEqualTo("Green tea for many[Kim Ode]");
    assertThat(spoken("### A story: Green leaves")).isEqualTo("A story: Green leaves[]");
  }

  @Test
  void aHeadingThatOnlyLeadsToAPersonIsTheSpeaker() {
    assertThat(spoken("### [Kim Ode](https://kim.example)"))
        .isEqualTo("Green tea for many[Kim Ode]");
    assertThat(spoken("### [Green tea](https://tea.example)")).isEqualTo("Green tea[]");
    assertThat(spoken("### Leaves of spring")).isEqualTo("Leaves of spring[]");
  }

  @Test
  void aSentenceIntroducesOnlyThoseItBeginsWith() {
    String talk = "### Green tea\n\n";
    assertThat(spoken(talk + "Kim Ode is going to tell us about tea, its leaves and its hills:"))
        .isEqualTo("Green tea[Kim Ode]");
    assertThat(spoken(talk + "Kim Ode and Ann van Lee describe their hill as follows:"))
        .isEqualTo("Green tea[]");
    assertThat(spoken(talk + "Kim Ode and Ann van Lee:"))
        .isEqualTo("Green tea[Kim Ode, Ann van Lee]");
    assertThat(spoken(talk + "[Kim Ode](https://kim.example) came back from the hills."))
        .isEqualTo("Green tea[Kim Ode]");
    assertThat(spoken(talk + "[Green Hill](https://hill.example) is a hill."))
        .isEqualTo("Green tea[]");
    assertThat(spoken(talk + "讲者：王芳")).isEqualTo("Green tea[]");
  }

  private static String spoken(String section) {
    var session =
        Fixtures.recap(
                Fixtures.data(
                    "data/2024.yml",
                    """
                    may:
                      green-tea-for-many:
                      - {type: video, url: "https://videos.example/1.mp4", title: "Green tea for many"}
                    """),
                "en/meetings/2024/may/index.md",
                FRONT
                    + section
                    + "\n\n"
                    + "{::coverage year=\"2024\" month=\"may\" talk=\"green-tea-for-many\" /}\n")
            .sessions()
            .getFirst();
    return session.title() + session.speakers().stream().map(Person::name).toList();
  }
}
