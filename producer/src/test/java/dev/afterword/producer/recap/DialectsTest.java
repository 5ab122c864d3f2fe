package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Person;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapKind;
import dev.afterword.contract.SummarySource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What communities write, one generator after the other, oddities included. */
class DialectsTest {
  @Test
  void vitePressWithMarksAndForeignLineEnds() {
    String text =
        """
        ---\s
        Title:\t'【茶会】| 回顾：绿茶'
        time: '2024/05/01-2024/05/02'
        category: 'events'
        tags: '会议、Meetup, 会议'
        label: '线上线下'
        location: '成都'
        img: ''
        summary: ''
        author: 'openTea'
        link: '/events/2024-05-01/tea.html'
        ---  \s

        绿茶讲的是山上的事，听众问了很多问题。
        """;
    Recap recap =
        Fixtures.recap("zh/events/2024-05-01/茶 会（一）.md", "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(recap.title()).isEqualTo("【茶会】| 回顾：绿茶");
    assertThat(recap.eventEnd().orElseThrow().value()).isEqualTo("2024-05-02");
    assertThat(recap.tags()).containsExactly("会议", "Meetup");
    assertThat(recap.organisers()).extracting(Person::name).containsExactly("openTea");
    assertThat(recap.authors()).isEmpty();
    assertThat(recap.summary().source()).isEqualTo(SummarySource.DERIVED);
    assertThat(recap.path()).isEqualTo("zh/events/2024-05-01/茶 会（一）.html");
    assertThat(recap.aliases()).containsExactly("events/2024-05-01/tea.html");
    assertThat(recap.body()).doesNotContain("\r");
    assertThat(codes(recap)).containsExactlyInAnyOrder("link-differs", "summary-missing");
  }

  @Test
  void hugoWithTablesDatesAndBlankLinesBetweenKeys() {
    Recap recap =
        Fixtures.recap(
            "zh/post/kim/绿茶 入门.md",
            """
            +++

            title = "绿茶 <入门> & more"

            date = 2024-05-01

            times = "12：30"

            time = "9:30"

            tags = ["tea",
              "green"]

            author = "Kim (Hill), Lee"

            summary = "绿茶 <入门> & more"

            [params]
            cover = { image = "a.png" }

            [[resources]]
            src = "*.png"

            +++

            绿茶长在山上，需要很多水和很多耐心。
            """);
    assertThat(recap.kind()).isEqualTo(RecapKind.BLOG);
    assertThat(recap.publishedAt().value()).isEqualTo("2024-05-01");
    assertThat(recap.eventStart()).isEmpty();
    assertThat(recap.authors()).extracting(Person::name).containsExactly("Kim (Hill)", "Lee");
    assertThat(recap.tags()).containsExactly("tea", "green");
    assertThat(recap.extra()).containsKeys("times", "params", "resources");
    assertThat(codes(recap)).containsExactly("summary-equals-title");
  }

  /** A blog of commands shows little else; what it says of them is in its language. */
  @Test
  void codeIsInNoLanguage() {
    Recap recap =
        Fixtures.recap(
            "zh/blog/tea.md",
            "---\ntitle: 茶\ndate: 2024-05-01\nsummary: 怎样泡茶\n---\n# 先烧水\n\n```\n"
                + "boil the water and wait\n".repeat(100)
                + "```\n\n    pour it slowly over the leaves\n\n再倒进杯子里。\n");
    assertThat(codes(recap)).isEmpty();
    Recap english =
        Fixtures.recap(
            "zh/blog/tea.md",
            "---\ntitle: 茶\ndate: 2024-05-01\nsummary: 怎样泡茶\n---\n"
                + "Boil the water and wait. ".repeat(20));
    assertThat(codes(english)).containsExactly("language-mismatch");
  }

  @Test
  void jekyllWithImportsAndTimesInPlaceOfOffsets() {
    Recap recap =
        Fixtures.recap(
            "_posts/2024/2024-5-1-green-tea.md",
            """
            ---
            title: 2024
            date: 2024-05-02 23:00:00+23:00
            author: Kim and [Lee](https://lee.example)
            categories:
            - Tea
            - tea
            wordpress_id: 1138
            redirect_from: [/old/tea/, tea.html]
            excerpt: >-
              Green tea <br> grows
              on hills.
            license: CC-BY
            ---
            ![](//images.example/tea.png)

            ##No space here
            """);
    assertThat(recap.title()).isEqualTo("2024");
    assertThat(recap.publishedAt().value()).isEqualTo("2024-05-02T15:00:00Z");
    assertThat(recap.authors()).extracting(Person::name).containsExactly("Kim", "Lee");
    assertThat(recap.tags()).containsExactly("Tea");
    assertThat(recap.summary().text()).isEqualTo("Green tea grows on hills.");
    assertThat(recap.aliases()).containsExactly("old/tea/index.html", "tea.html");
    assertThat(codes(recap))
        .containsExactlyInAnyOrder("date-unreadable", "image-without-alt", "heading-without-space");
  }

  @Test
  void docusaurusWithAuthorsAsMapsAndTranslationsInPlaceOfPaths() {
    Recap recap =
        Fixtures.recap(
            "i18n/zh-Hans/docusaurus-plugin-content-blog/green  & black.mdx",
            """
            ---
            title: 绿茶
            slug: green
            authors:
              - name: Kim
                email: kim@private.example
                url: https://kim.example
              - lee
            last_update: {date: 2024-05-03, author: Lee}
            date: 2024-05-01T10:00
            draft: no
            ---
            import Tea from '@site/Tea';

            <Tea>绿茶长在山上，需要很多水和很多耐心，所以很贵。</Tea>
            """);
    assertThat(recap.language()).isEqualTo("zh-Hans");
    assertThat(recap.translationKey()).isEqualTo("blog/green  & black");
    assertThat(recap.authors()).extracting(Person::name).containsExactly("Kim", "lee");
    assertThat(recap.updatedAt()).isPresent();
    assertThat(new JsonCodec().pretty(recap)).doesNotContain("kim@");
  }

  @Test
  void aMeetingsPageWhoseExcerptStandsInItsFrontMatter() {
    Recap recap =
        Fixtures.recap(
            "book-reviews/tea-1/index.html.md",
            """
            ---
            published_at: 2007-05-25 07:21:08 Z
            title: "Tea #1"
            parts:
              excerpt:
                :content: "[Kim](https://kim.example/) has written about \\
            ['Tea' by Lee](https://books.example/tea) and liked it."
                :render_as: .md
            created_by:
              email: kim.hill@private.example
              name: Kim Hill
            ---


            """);
    assertThat(recap.summary().text())
        .isEqualTo("Kim has written about 'Tea' by Lee and liked it.");
    assertThat(recap.summary().source()).isEqualTo(SummarySource.GIVEN);
    assertThat(new JsonCodec().pretty(recap)).doesNotContain("private.example");
    assertThat(recap.path()).isEqualTo("book-reviews/tea-1/index.html");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01 10:00:00 +0000, 2024-05-01T10:00:00Z, INSTANT",
    "2014-01-27 09:43:47 Z, 2014-01-27T09:43:47Z, INSTANT",
    "2024/5/1, 2024-05-01, DAY",
    "2024-05, 2024-05, MONTH",
    "2024年5月1日, 2024-05-01, DAY",
    "'Wed, 01 May 2024 10:00:00 GMT', 2024-05-01T10:00:00Z, INSTANT",
    "2024-05-01T10:00:00.123+08:00, 2024-05-01T02:00:00Z, INSTANT",
    "2024-05-01 18:30, 2024-05-01T10:30:00Z, INSTANT",
    "2024-05-01 19:00:00+19:00, 2024-05-01T11:00:00Z, INSTANT",
  })
  void datesInYamlAndToml(String written, String value, DatePrecision precision) {
    for (String front :
        List.of(
            "---\ntitle: Tea\ndate: \"%s\"\n---\n", "+++\ntitle = \"Tea\"\ndate = \"%s\"\n+++\n")) {
      Recap recap = Fixtures.recap("zh/tea.md", front.formatted(written) + "绿茶。\n");
      assertThat(recap.publishedAt().value()).isEqualTo(value);
      assertThat(recap.publishedAt().precision()).isEqualTo(precision);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: |\n  Tea\n  and more",
        "title: >\n  Tea\n  and more",
        "title: \"Tea\n  and more\"",
        "title: Tea\n  and more",
        "title: &t Tea and more\nlinkTitle: *t",
        "\"title\": 'Tea and more'",
        "{title: Tea and more}",
        "linkTitle: Tea and more\ntitle:",
        "# a remark\ntitle: Tea and more # another\n\n",
      })
  void aTitleInManyForms(String front) {
    assertThat(Fixtures.recap("zh/tea.md", "---\n" + front + "\n---\n绿茶。\n").title())
        .isEqualTo("Tea and more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---\\ntitle: a\\ntitle: b\\n---\\n | front-matter-syntax | 3",
        "+++\\ntitle = 'a'\\ntitle = 'b'\\n+++\\n | front-matter-syntax | 3",
        "---\\ntitle: a\\n\\tdate: b\\n---\\n | front-matter-syntax | 3",
        "---\\ntitle: {{ title }}\\n---\\n | front-matter-syntax | 2",
        "---\\ntitle: Tea\\n\\nA long text without an end. | front-matter-unterminated | 1",
        "_\\n---\\ntitle: Tea\\n---\\n | front-matter-missing | 1",
        "+++\\ntitle = 'Tea'\\n---\\nText. | front-matter-unterminated | 1",
        "---\\ntitle: '   '\\n---\\nText. | title-missing | 1",
        "---\\nlayout: search\\nweight: 2\\n---\\n | not-a-recap | 1",
        "---\\n"
            + "title: Tea\\n"
            + "---\\n"
            + "<script setup>\\n"
            + "let x\\n"
            + "</script>\\n"
            + "<TheTea />\\n"
            + " | not-a-recap | 1",
      })
  void refusalsHaveTheirReasonAndLine(String text, String code, int line) {
    var problem =
        Fixtures.refused("zh/tea.md", text.strip().replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(line);
  }

  @Test
  void nobodysAddressIsLeftInTheText() {
    Recap recap =
        Fixtures.recap(
            "en/tea.md",
            """
            ---
            title: Tea
            author: Kim Müller-Hill
            guests: [{name: Lee Park, email: lp@private.example}]
            created_by: {name: Ann Cook, email: ann@private.example}
            ---
            Write to [Kim](mailto:khill@work.example?subject=tea) or <kim.mueller.hill@x.example>,
            and to leepark@y.example, [lp@private.example](mailto:lp@private.example) and
            acook@z.example. The shop is shop@tea.example.

            Clone git@code.example:tea.git and wait.
            """);
    assertThat(recap.body())
        .contains("Write to Kim or", "shop@tea.example", "git@code.example:tea.git")
        .doesNotContain("khill", "leepark", "private.example", "acook");
    assertThat(recap.warnings())
        .filteredOn(it -> it.code().equals("email-removed"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.line()).isEqualTo(7);
              assertThat(it.message()).doesNotContain("@");
            });
  }

  @Test
  void anAddressThatBearsTheNameOfItsHostIsNobodys() {
    assertThat(OwnAddress.is("opentea@opentea.example", "openTea")).isFalse();
    assertThat(OwnAddress.is("kim@tea.example", "Kim")).isFalse();
    assertThat(OwnAddress.is("kimhill@tea.example", "kimhill")).isTrue();
    assertThat(OwnAddress.is("news@tea.example", "News Team")).isFalse();
  }

  @Test
  void anAccountMayLeaveOutALetterOfALongName() {
    assertThat(OwnAddress.is("kgrnberg@tea.example", "Kim Grunberg")).isTrue();
    assertThat(OwnAddress.is("kgrunber@tea.example", "Kim Grunberg")).isTrue();
    assertThat(OwnAddress.is("kgrxnberg@tea.example", "Kim Grunberg")).isFalse();
    assertThat(OwnAddress.is("khil@tea.example", "Kim Hill")).isFalse();
  }

  @Test
  void aLineThatSaysHowToReachTheAuthorLosesTheAddress() {
    Recap recap =
        Fixtures.recap(
            "zh/blog/tea.md",
            """
            ---
            title: 茶
            date: 2024-05-01
            author: tealeaf
            summary: 怎样泡茶
            ---
            有问题可以联系本文作者：

            - 邮件：kim@tea.example
            - 邮件列表 dev@tea.example
            """);
    assertThat(recap.body()).doesNotContain("kim@tea.example").contains("dev@tea.example");
  }

  private static List<String> codes(Recap recap) {
    return recap.warnings().stream().map(it -> it.code()).distinct().toList();
  }
}
