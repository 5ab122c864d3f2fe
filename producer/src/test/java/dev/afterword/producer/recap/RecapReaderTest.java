package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.Mode;
import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapKind;
import dev.afterword.contract.SummarySource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecapReaderTest {

  private static Recap with(String front) {
    return Fixtures.recap("zh/tea.md", "---\ntitle: 茶会\n" + front + "\n---\n正文在这里。\n");
  }

  @Test
  void identityAndAddressFollowFromThePath() {
    Recap recap = Fixtures.recap("zh/events/index.md", "---\ntitle: x\n---\ntext");
    assertThat(recap.id().value()).isEqualTo("zh/events/index");
    assertThat(recap.path()).isEqualTo("zh/events/index.html");
    assertThat(recap.translationKey()).isEqualTo("events/index");
    assertThat(Fixtures.recap("zh-Hans/a b/x.html.md.erb", "---\ntitle: x\n---\ntext"))
        .satisfies(
            it -> {
              assertThat(it.language()).isEqualTo("zh-Hans");
              assertThat(it.path()).isEqualTo("zh-Hans/a b/x.html");
            });
    assertThat(Fixtures.recap("notes/x.md", "---\ntitle: x\nlang: en\n---\ntext"))
        .satisfies(
            it -> {
              assertThat(it.language()).isEqualTo("en");
              assertThat(it.translationKey()).isEqualTo("notes/x");
            });
    assertThat(Fixtures.recap("notes/x.md", "---\ntitle: x\n---\ntext").language()).isEqualTo("zh");
    String told =
        "---\n"
            + "title: Tea for everybody, as it is grown on the hills\n"
            + "summary: What leaves are, who picks them, and how long they have to rest before one"
            + " may drink\n"
            + "---\n";
    assertThat(Fixtures.recap("notes/x.md", told + "text").language()).isEqualTo("en");
    String commands = "select leaf from hill where picked and dried; ".repeat(30);
    assertThat(Fixtures.recap("notes/x.md", "---\ntitle: 茶叶迁移测试\n---\n" + commands).language())
        .isEqualTo("zh");
  }

  @Test
  void datesFallBackFromKeyToNameToFirstCommit() {
    assertThat(with("date: 2021-04-17").publishedAt().source()).isEqualTo(DateSource.DATE_KEY);
    assertThat(Fixtures.recap("zh/2021-4-17-tea.md", "---\ntitle: x\n---\ntext").publishedAt())
        .satisfies(
            date -> {
              assertThat(date.source()).isEqualTo(DateSource.FILE_NAME);
              assertThat(date.value()).isEqualTo("2021-04-17");
            });
    Recap event = with("time: '2021/01/15-2021/01/16'");
    assertThat(event.publishedAt().source()).isEqualTo(DateSource.FIRST_COMMIT);
    assertThat(event.eventStart().orElseThrow().value()).isEqualTo("2021-01-15");
    assertThat(event.eventEnd().orElseThrow().value()).isEqualTo("2021-01-16");
  }

  @Test
  void aDateThatIsNoneIsAWarningAndNotARefusal() {
    Recap recap = with("date: someday");
    assertThat(recap.warnings())
        .anyMatch(it -> it.code().equals("date-unreadable") && it.line() == 3);
    assertThat(recap.publishedAt().source()).isEqualTo(DateSource.FIRST_COMMIT);
  }

  @ParameterizedTest
  @CsvSource({
    "label: 线上线下, HYBRID",
    "label: offline, OFFLINE",
    "label2: online and offline, HYBRID",
    "location: 线上, ONLINE",
    "label: 沙龙, UNKNOWN"
  })
  void aModeIsRecognisedByItsValue(String front, Mode mode) {
    assertThat(with(front).mode()).isEqualTo(mode);
  }

  @Test
  void whatIsNoModeIsTheSeries() {
    Recap recap = with("label: Meetup\nlabel2: 线下\nlocation: 北京");
    assertThat(recap.series()).contains("Meetup");
    assertThat(recap.location().orElseThrow().city()).contains("北京");
    assertThat(with("label: 线下\nlocation: 线上").warnings())
        .extracting("code")
        .contains("place-contradiction");
  }

  @Test
  void tagsAreAListWhateverTheyWere() {
    assertThat(with("tags: Tea、Cake, tea").tags()).containsExactly("Tea", "Cake");
    assertThat(with("tags: [Tea, 2021]\ncategories: [News]").tags())
        .containsExactly("Tea", "2021", "News");
  }

  @Test
  void peopleAreSplitOutsideBracketsAndHaveNoAddresses() {
    assertThat(with("author: 'A B (X, Y), C and D'").authors())
        .extracting(Person::name)
        .containsExactly("A B (X, Y)", "C", "D");
    assertThat(with("author: '[Kim](https://kim.example)'").authors())
        .containsExactly(new Person("Kim", Optional.of("https://kim.example")));
    assertThat(with("author: Kim <kim@mail.example>").authors())
        .extracting(Person::name)
        .containsExactly("Kim");
    assertThat(with("hosted_by:\n  - :name: Tea House").organisers())
        .extracting(Person::name)
        .containsExactly("Tea House");
    Recap event = with("category: events\nauthor: teaGauss");
    assertThat(event.organisers()).extracting(Person::name).containsExactly("teaGauss");
    assertThat(event.authors()).isEmpty();
  }

  @Test
  void aSummaryThatSaysNothingIsTakenFromTheBody() {
    String body = "# 茶会\n\n今天我们一起喝了很多茶，也聊了很多关于茶的事情。第二句。\n";
    Recap recap = Fixtures.recap("zh/a.md", "---\ntitle: 茶会\nsummary: 茶会。\n---\n" + body);
    assertThat(recap.summary().source()).isEqualTo(SummarySource.DERIVED);
    assertThat(recap.summary().text()).startsWith("今天").endsWith("。");
    assertThat(recap.warnings()).extracting("code").contains("summary-equals-title");
    assertThat(with("summary: '有<br>的 <cluster>'").summary().text()).isEqualTo("有 的 <cluster>");
  }

  @Test
  void unknownKeysAreKeptWithoutAddresses() {
    Recap recap =
        with(
            """
            weight: 3
            created_by: {name: Li, email: a@b.example}
            tages: [x]
            contact: a@b.example\
            """);
    assertThat(recap.extra()).containsKeys("weight", "created_by", "tages");
    assertThat(recap.extra().toString()).contains("{\"name\":\"Li\"}");
    assertThat(recap.extra().toString()).doesNotContain("@");
    assertThat(recap.warnings())
        .anyMatch(
            it -> it.code().equals("key-unknown") && it.message().contains("did you mean tags?"));
  }

  @Test
  void ordinaryKeysAreNoTypos() {
    Recap recap =
        with("times: '9:30'\nlabel2: 线下\ndates: x\nimgs: y\nweight: 1\narchives: z\nsummary: 一句话。");
    assertThat(recap.warnings()).isEmpty();
  }

  @Test
  void aLinkIsAHintAndNeverAPath() {
    Recap recap = with("link: /events/old.html\nsummary: s");
    assertThat(recap.path()).isEqualTo("zh/tea.html");
    assertThat(recap.aliases()).containsExactly("events/old.html");
    assertThat(recap.warnings()).extracting("code").containsExactly("link-differs");
    assertThat(with("link: /zh/tea.html").aliases()).isEmpty();
    assertThat(with("link: https://old.example/2013/03/tea/").aliases())
        .containsExactly("2013/03/tea/index.html");
    assertThat(with("link: ../../etc/passwd").aliases()).isEmpty();
  }

  @Test
  void anEntryWithoutABodyThatPointsElsewhereIsALinkCard() {
    Recap recap = Fixtures.recap("zh/a.md", "---\ntitle: x\nlink: http://conf.example/x\n---");
    assertThat(recap.kind()).isEqualTo(RecapKind.LINKCARD);
    assertThat(recap.externalUrl()).contains("http://conf.example/x");
  }

  @ParameterizedTest
  @CsvSource({
    "category: events|茶会回顾|RECAP",
    "category: event|茶会，欢迎报名|ANNOUNCEMENT",
    "category: events|第三届茶文征集活动|ANNOUNCEMENT",
    "category: events|志愿者征集之后的茶会回顾|RECAP",
    "category: news|x|NEWS",
    "layout: blog|x|BLOG",
    "ids: {youtube: abcdefghijk}|x|EPISODE",
    "weight: 1|x|PAGE"
  })
  void kindsAreTold(String row) {
    String[] parts = row.split("\\|", -1);
    Recap recap =
        Fixtures.recap("zh/a.md", "---\ntitle: " + parts[1] + "\n" + parts[0] + "\n---\ntext");
    assertThat(recap.kind()).hasToString(parts[2]);
  }

  @Test
  void anAuthorMayAskForSilence() {
    assertThat(with("announce: none").announce()).isEqualTo(AnnounceMode.NONE);
    assertThat(with("announce: no").announce()).isEqualTo(AnnounceMode.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: true",
        "draft: yes",
        "draft: On",
        "published: false",
        "published: 'no'",
        "status: Draft"
      })
  void aDraftIsAState(String front) {
    assertThat(Fixtures.read("zh/a.md", "---\ntitle: x\n" + front + "\n---\ntext"))
        .isInstanceOf(Reading.Draft.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: false",
        "draft: no",
        "published: true",
        "published: 2020-01-01",
        "status: Published"
      })
  void whatIsNoDraftIsPublished(String front) {
    assertThat(with(front)).isNotNull();
  }

  @Test
  void refusalsNameCodeAndPlace() {
    assertThat(Fixtures.refused("zh/a.md", "---\nsummary: x\n---\ntext").code())
        .isEqualTo("title-missing");
    assertThat(Fixtures.refused("zh/a.md", "---\ntitle:\n---\ntext").code())
        .isEqualTo("title-missing");
    assertThat(
            Fixtures.refused(
                    "zh/a.md", "---\ntitle: x\n---\n<script setup>a</script>\n\n<TheEvents />")
                .code())
        .isEqualTo("not-a-recap");
    assertThat(Fixtures.refused("zh/a.md", "---\nlayout: home\nweight: 1\n---\n").code())
        .isEqualTo("not-a-recap");
    assertThat(Fixtures.refused("zh/_index.md", "---\ntitle: x\n---\ntext").code())
        .isEqualTo("not-a-recap");
    assertThat(
            Fixtures.refused("zh/a.md", "version https://git-lfs.github.com/spec/v1\noid sha256:1")
                .code())
        .isEqualTo("lfs-pointer");
    assertThat(Fixtures.refused("zh/../a.md", "---\ntitle: x\n---\n").code())
        .isEqualTo("path-unsafe");
    assertThat(Fixtures.refused("zh/a.md", " ".repeat(2_000_000)).code()).isEqualTo("too-large");
    assertThat(Fixtures.refused("zh/a.md", "---\ntitle: [\n---\n").toString())
        .startsWith("zh/a.md:2:9: error front-matter-syntax ");
    assertThat(Fixtures.read("README.md", "# hello")).isInstanceOf(Reading.Ignored.class);
  }

  @Test
  void aRecapMayBeNamedLikeADocumentOfTheRepository() {
    assertThat(Fixtures.recap("zh/events/security.md", "---\ntitle: x\n---\ntext")).isNotNull();
    assertThat(Fixtures.refused("zh/security.md", "text").code()).isEqualTo("front-matter-missing");
    assertThat(Fixtures.recap("zh/README.md", "---\ntitle: x\ntime: 2024-05-01\n---\ntext"))
        .isNotNull();
    assertThat(Fixtures.read("docs/SECURITY.md", "text")).isInstanceOf(Reading.Ignored.class);
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheirLine() {
    byte[] bytes = "---\ntitle: x\n---\n\u00ff".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Fixtures.read("zh/a.md", bytes, AssetFinder.none()))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo("encoding-invalid");
              assertThat(refused.problem().line()).isEqualTo(4);
            });
  }

  @Test
  void whatIsStrippedIsSaid() {
    Recap recap =
        Fixtures.event(
            """

            <script>x()</script>

            <img src=https://x.example/a.png alt=a onerror=x()>

            <a href="javascript:x()">y</a>

            <iframe src="https://tickets.example/"></iframe>

            ##no space

            {{< figure >}}
            """);
    assertThat(recap.warnings())
        .extracting(it -> it.code() + "@" + it.line())
        .containsExactlyInAnyOrder(
            "markup-stripped@8",
            "markup-stripped@10",
            "markup-stripped@12",
            "markup-stripped@14",
            "heading-without-space@16",
            "template-syntax@18");
  }

  @Test
  void templateSyntaxInCodeIsNobodysMistake() {
    assertThat(Fixtures.event("```\n{{ x }}\n```\n\n`{% y %}`\n").warnings()).isEmpty();
  }

  @Test
  void noInputThrowsOrTakesLong() {
    long seed = 20240501;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    String[] scraps = {
      "---\n",
      "+++\n",
      "title: x\n",
      "title = 'x'\n",
      "\n",
      "# ",
      "<video src='",
      "'>",
      "</video>",
      "[",
      "](",
      ")",
      "*",
      "`",
      ">",
      "- ",
      "|",
      "<p>",
      "&",
      "《",
      "》",
      "“",
      "a b",
      "\u0000",
      "\u200b",
      "2021-01-01",
      "!",
      "{{",
      "}}",
      "<a href='",
      "https://youtu.be/abcdefghijk",
      ": ",
      "&a ",
      "*a "
    };
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder(random.nextBoolean() ? "---\ntitle: x\n---\n" : "");
      for (int scrap = random.nextInt(60); scrap > 0; scrap--) {
        text.append(scraps[random.nextInt(scraps.length)]);
      }
      assertThat(Fixtures.read("zh/a.md", text.toString())).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "*a ",
        "[",
        "<div>",
        "- ",
        "![a](",
        "“",
        "<video>",
        "#",
        "`",
        "a@",
        "a@b.",
        "&amp;",
        "| a ",
        "1. ",
        "****",
        "<a href=x>",
        "https://x.example/?a=%",
        "{{",
        "_ _"
      })
  void hostileTextTakesBoundedTime(String piece) {
    String text = "---\ntitle: x\ntime: 2024-01-01\n---\n" + piece.repeat(300_000 / piece.length());
    Assertions.assertTimeout(Duration.ofSeconds(30), () -> Fixtures.read("zh/a.md", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(Note: the hill is closed. Come in May.) It opens again when leaves have grown back. More"
            + " follows.| (Note: the hill is closed. Come in May.) It opens again when leaves have"
            + " grown back. More follows.",
        "Leaves, e.g. those of spring, are picked by hand by all who came, and then slowly dried on"
            + " the roof for a night and a day. Then tea is made of them.| Leaves, e.g. those of"
            + " spring, are picked by hand by all who came, and then slowly dried on the roof for a"
            + " night and a day.",
        "He said: “Tea is good. It always was, and it will be for as long as there are hills, and"
            + " rain, and people to pick the leaves.” So we drank.| He said: “Tea is good. It"
            + " always was, and it will be for as long as there are hills, and rain, and people to"
            + " pick the leaves.”"
      })
  void aDerivedSummaryEndsWhereASentenceDoes(String body, String summary) {
    assertThat(Fixtures.recap("en/x.md", "---\ntitle: Tea\n---\n" + body).summary().text())
        .isEqualTo(summary);
  }
}
