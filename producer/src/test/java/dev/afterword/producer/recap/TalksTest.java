package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Confidence;
import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Session;
import dev.afterword.contract.TitleSource;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.contract.VideoRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which communities put the videos of talks on a page. */
class TalksTest {
  private static String video(String name) {
    return "\n<video id=\"my-video\" controls>\n  <source src=\"https://v.example/"
        + name
        + ".mp4\">\n</video>\n";
  }

  @Test
  void aHeadingOwnsTheVideoBelowIt() {
    Recap recap =
        Fixtures.event(
            "开场白。\n\n### 议题 1- 绿茶\n\n王二介绍了绿茶。\n"
                + video("1")
                + "\n### 议题2：红茶\n"
                + video("2")
                + "\n### 3. 乌龙\n"
                + video("3"));
    assertThat(recap.sessions()).extracting(Session::title).containsExactly("绿茶", "红茶", "乌龙");
    Session first = recap.sessions().getFirst();
    assertThat(first.titleSource()).isEqualTo(TitleSource.HEADING);
    assertThat(first.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(first.summary()).contains("王二介绍了绿茶。");
    assertThat(first.anchor()).contains("议题-1--绿茶");
    assertThat(recap.videos()).isEmpty();
  }

  @Test
  void aBoldLineBelowTheHeadingNamesTheSpeaker() {
    Recap recap =
        Fixtures.event(
            """
            ### 绿茶

            <strong>茶社社长 王二小</strong>

            - 要点

            <video src="https://v.example/1.mp4"></video>
            """);
    assertThat(recap.sessions().getFirst().speakers())
        .extracting(Person::name)
        .containsExactly("王二小");
  }

  @Test
  void aNumberedParagraphNamesSpeakerAndTitle() {
    Recap recap =
        Fixtures.event("大家好。\n\n01-王二小《绿茶之道》\n" + video("1") + "\n02-李三《红茶之道》\n" + video("2"));
    assertThat(recap.sessions()).extracting(Session::title).containsExactly("绿茶之道", "红茶之道");
    assertThat(recap.sessions()).extracting(Session::titleSource).containsOnly(TitleSource.BRACKET);
    assertThat(recap.sessions())
        .flatExtracting(Session::speakers)
        .extracting(Person::name)
        .containsExactly("王二小", "李三");
  }

  @Test
  void aParagraphTellsTheTalkAndTheFirstVideoIsATeaser() {
    Recap recap =
        Fixtures.event(
            "茶会圆满结束。\n"
                + video("quick")
                + "\n首先，茶社社长王二小介绍了绿茶的历史，并且请大家品尝。\n"
                + video("1")
                + "\n李三带来“红茶与生活的关系”的分享。\n"
                + video("2"));
    assertThat(recap.videos())
        .singleElement()
        .extracting(Video::role)
        .isEqualTo(VideoRole.HIGHLIGHT);
    assertThat(recap.sessions())
        .extracting(Session::title)
        .containsExactly("茶社社长王二小介绍了绿茶的历史", "红茶与生活的关系");
    assertThat(recap.sessions())
        .extracting(Session::confidence)
        .containsExactly(Confidence.LOW, Confidence.MEDIUM);
  }

  @Test
  void aCaptionAfterTheVideoNamesTheSpeaker() {
    Recap recap =
        Fixtures.event(
            """
            茶会开始。

            接下来是《绿茶与健康》的分享。

            <video src="https://v.example/1.mp4"></video>
            茶社社长 王二小

            然后是《红茶与健康》的分享。

            <video src="https://v.example/2.mp4"></video>
            茶社 李三
            """);
    assertThat(recap.sessions()).extracting(Session::title).containsExactly("绿茶与健康", "红茶与健康");
    assertThat(recap.sessions())
        .flatExtracting(Session::speakers)
        .extracting(Person::name)
        .containsExactly("王二小", "李三");
  }

  @Test
  void oneVideoAndNoTalkIsAHighlight() {
    Recap recap = Fixtures.event(video("all") + "\n茶会圆满结束，感谢大家。\n");
    assertThat(recap.sessions()).isEmpty();
    assertThat(recap.videos())
        .singleElement()
        .extracting(Video::role)
        .isEqualTo(VideoRole.HIGHLIGHT);
  }

  @Test
  void aHeadingThatOnlyArrangesThePageOwnsNothing() {
    Recap recap = Fixtures.event("## 视频回放\n" + video("1") + video("2"));
    assertThat(recap.sessions()).isEmpty();
    assertThat(recap.videos()).hasSize(2);
  }

  @Test
  void addressesAreReadAsABrowserWould() {
    Recap recap =
        Fixtures.event(
            """
            ### 茶

            <video><source src=" https://v.example:443/%E8%8C%B6
            /A.MP4 " type="video/mp4">您的浏览器不支持。</video>
            """);
    Video video = recap.sessions().getFirst().videos().getFirst();
    assertThat(video.url()).isEqualTo("https://v.example:443/%E8%8C%B6/A.MP4");
    assertThat(video.mediaType()).contains("video/mp4");
    assertThat(recap.sessions().getFirst().summary()).isEmpty();
  }

  @Test
  void anAddressThatRunsCodeIsNoVideo() {
    assertThat(Fixtures.event("### 茶\n\n<video src=\"javascript:x()\"></video>\n").allVideos())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=abcdefghijk&t=3, YOUTUBE,"
        + " https://www.youtube.com/watch?v=abcdefghijk, SESSION",
    "https://youtu.be/abcdefghijk?si=x, YOUTUBE, https://www.youtube.com/watch?v=abcdefghijk,"
        + " SESSION",
    "//www.youtube-nocookie.com/embed/abcdefghijk, YOUTUBE,"
        + " https://www.youtube.com/watch?v=abcdefghijk, SESSION",
    "https://www.youtube.com/playlist?list=PL1, YOUTUBE, https://www.youtube.com/playlist?list=PL1,"
        + " PLAYLIST",
    "https://www.bilibili.com/video/BV1xx411c7mD/?p=2, BILIBILI,"
        + " https://www.bilibili.com/video/BV1xx411c7mD, SESSION",
    "//player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=1, BILIBILI,"
        + " https://www.bilibili.com/video/BV1xx411c7mD, SESSION",
    "https://live.bilibili.com/123, BILIBILI, https://live.bilibili.com/123, LIVE",
    "https://player.vimeo.com/video/123456, VIMEO, https://vimeo.com/123456, SESSION",
    "https://v.example/a.webm?x=1, FILE, https://v.example/a.webm?x=1, SESSION"
  })
  void providersAreToldApart(String address, VideoProvider provider, String url, VideoRole role) {
    VideoAddress video = VideoAddress.of(address).orElseThrow();
    assertThat(video.provider()).isEqualTo(provider);
    assertThat(video.url()).isEqualTo(url);
    assertThat(video.role()).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/@tea",
    "https://space.bilibili.com/1",
    "https://vimeo.com/about",
    "/a.mp4",
    "javascript:x"
  })
  void otherLinksAreNoVideos(String address) {
    assertThat(VideoAddress.of(address)).isEmpty();
  }

  @Test
  void aFileShareKeepsItsAccessCode() {
    Recap recap =
        Fixtures.event("### 茶\n" + video("1") + "\n[课件](https://pan.baidu.com/s/1abc) 提取码：a1b2\n");
    assertThat(recap.sessions().getFirst().resources())
        .singleElement()
        .satisfies(it -> assertThat(it.accessCode()).contains("a1b2"));
  }

  @Test
  void aPostThatShowsAVideoHasNoTalks() {
    Recap recap =
        Fixtures.recap(
            "zh/blog/a.md",
            "---\n"
                + "title: x\n"
                + "date: 2024-01-01\n"
                + "---\n"
                + "## Some heading\n\n"
                + "https://youtu.be/abcdefghijk\n"
                + video("1"));
    assertThat(recap.sessions()).isEmpty();
    assertThat(recap.videos()).hasSize(2);
  }

  @Test
  void anEpisodeIsOneTalk() {
    Recap recap =
        Fixtures.recap(
            "_podcast/a.md",
            """
            ---
            title: Tea talk
            guests: [kim]
            ids: {youtube: abcdefghijk}
            links: {youtube: 'https://www.youtube.com/watch?v=abcdefghijk'}
            ---
            """);
    assertThat(recap.sessions())
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.titleSource()).isEqualTo(TitleSource.DATA);
              assertThat(session.videos()).hasSize(1);
              assertThat(session.speakers()).extracting(Person::name).containsExactly("kim");
            });
    assertThat(recap.videos()).isEmpty();
  }

  @Test
  void numberedParagraphsOwnVideosHoweverTheirAddressesAreWritten() {
    Recap recap =
        Fixtures.event(
            """
            首先，由金先生讲绿茶。他说了很多，时间很长。

            01-金山《绿茶从哪里来》

            <video id="my-video" class="video-js" controls poster="./1.png">
                <source src="https://videos.example:443/%E8%8C%B6%20%281%29.mp4">您的浏览器不支持video标签。
            </video>

            之后，李女士带来关于《红茶+“新茶”》的分享。

            02-李河《红茶+“新茶”》

            <video id="my-video" controls>
                <source src="https://videos.example:443/%E7%BA%A2.mp4
            ">您的浏览器不支持video标签。
            </video>

            下面是材料，欢迎下载。

            https://pan.baidu.com/s/1abcDEF

            提取暗号：0123
            """);
    assertThat(recap.sessions()).extracting(Session::title).containsExactly("绿茶从哪里来", "红茶+“新茶”");
    assertThat(recap.sessions())
        .flatExtracting(Session::speakers)
        .extracting("name")
        .containsExactly("金山", "李河");
    assertThat(recap.sessions())
        .flatExtracting(Session::videos)
        .extracting("url")
        .containsExactly(
            "https://videos.example:443/%E8%8C%B6%20%281%29.mp4",
            "https://videos.example:443/%E7%BA%A2.mp4");
    assertThat(recap.videos()).isEmpty();
    assertThat(recap.resources())
        .singleElement()
        .satisfies(it -> assertThat(it.accessCode()).contains("0123"));
  }

  @Test
  void aFilmThatPlaysByItselfBelowTheListOfSpeakersIsATeaser() {
    Recap recap =
        Fixtures.event(
            """
            这次茶会在山上举行，来了很多人。

            <img src="hill.png" alt="山">

            活动总共邀请了 7 位嘉宾，分别是金山、李河和其他五位。

            <video controls autoplay="" muted="" src="https://videos.example/%E5%BF%AB%E9%97%AA.mp4"></video>

            首先，金山讲了绿茶从哪里来，需要多少水。

            <video controls="" preload="auto" src="https://videos.example/kim.MP4"></video>

            李河介绍了红茶的做法

            <video controls src="https://videos.example/lee.MP4"></video>
            """);
    assertThat(recap.videos())
        .singleElement()
        .satisfies(it -> assertThat(it.role()).isEqualTo(VideoRole.HIGHLIGHT));
    assertThat(recap.sessions())
        .flatExtracting(Session::videos)
        .extracting("url")
        .containsExactly("https://videos.example/kim.MP4", "https://videos.example/lee.MP4");
  }

  @Test
  void captionsNameSpeakersBelowAHeadingThatIsAboutSomethingElse() {
    Recap recap =
        Fixtures.event(
            """
            ### 城市用户组名单：

            <table><tr><th>角色</th></tr>
            \t<tr><td>成员</td></tr>

            </table>

            总监金山致辞，介绍了绿茶的情况。

            <video id="my-video" controls poster="./1.png">
                <source src="https://videos.example/1.mp4 ">不支持
            </video>
            茶园总监金山

            李河带来“红茶的透明做法和讲解”，说了很多。

            <video id="my-video" controls>
                <source src="https://videos.example/2.mp4">
            </video>茶园工程师李河
            """);
    assertThat(recap.sessions()).hasSize(2);
    assertThat(recap.sessions().get(1).title()).isEqualTo("红茶的透明做法和讲解");
    assertThat(recap.sessions())
        .flatExtracting(Session::speakers)
        .extracting("name")
        .containsExactly("茶园总监金山", "茶园工程师李河");
    assertThat(recap.sessions().getFirst().videos().getFirst().url())
        .isEqualTo("https://videos.example/1.mp4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< youtube AAAAAAAAAAA >}}",
        "{{< youtube id=\"AAAAAAAAAAA\" autoplay=\"true\" >}}",
        "{{% youtube AAAAAAAAAAA %}}",
        "{% include youtube.html id=\"AAAAAAAAAAA\" %}",
        "{% include youtube.html video_id=\"AAAAAAAAAAA\" %}",
        "{% youtube AAAAAAAAAAA %}",
      })
  void anotherGeneratorsPlayerIsAVideo(String player) {
    Recap recap = Fixtures.event("### Green tea\n\nKim told us.\n\n" + player + "\n");
    assertThat(recap.sessions())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.title()).isEqualTo("Green tea");
              assertThat(it.videos().getFirst().url())
                  .isEqualTo("https://www.youtube.com/watch?v=AAAAAAAAAAA");
            });
    assertThat(recap.body()).contains(player);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "### 発表 1 - 春の葉 | 登壇者：山田花子 | 春の葉[山田花子]",
        "### 발표 2: 봄 잎 | 발표자: 김하늘 | 봄 잎[김하늘]",
        "### Vortrag 3 – Blätter | Referentin: Ann Lee | Blätter[Ann Lee]",
        "### Доклад 1: Листья | Докладчик: Анна Ли | Листья[Анна Ли]",
        "### المحاضرة 1: أوراق الربيع | المتحدث: سامي حداد | أوراق الربيع[سامي حداد]",
        "### 议题一：春茶 | 讲者：王芳 | 春茶[王芳]"
      })
  void numbersAndLabelsAreNoPartOfTitlesAndNamesInOtherLanguagesEither(
      String heading, String speaker, String expected) {
    Session session =
        Fixtures.event(
                heading
                    + "\n\n"
                    + speaker
                    + "\n\n<video src=\"https://v.example/1.mp4\"></video>\n\n### More\n")
            .sessions()
            .getFirst();
    assertThat(session.title() + session.speakers().stream().map(Person::name).toList())
        .isEqualTo(expected);
  }
}
