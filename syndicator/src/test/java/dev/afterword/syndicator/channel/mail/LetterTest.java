package dev.afterword.syndicator.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Progress;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.sample.HostileGenerator;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import dev.afterword.syndicator.template.Wording;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.random.RandomGeneratorFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a letter. */
class LetterTest {
  private static final String VIDEO = "https://videos.example.org/log.mp4";

  @Test
  void thePlainTextReadsWell() throws MessagingException, IOException {
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = open(smtp, Map.of())) {
      var sketch = Sketch.usual().wording(Wording.of("mail"));
      var letter = sent(smtp, channel, begin(channel, sketch));
      assertThat(part(letter, 0))
          .isEqualToNormalizingNewlines(
              """
              Autumn meetup: what we learned about logs

              Date: 17 October 2026
              Place: Old Mill, Utrecht

              Forty people met in the old mill. Three talks, one power cut.

              Read the recap:
              https://recaps.example.org/en/events/autumn.html

              1. A log is a table
                 Ada Bell
                 https://videos.example.org/log.mp4

              2. Coffee

              3. Tables are logs
                 Ben Crow, Cy Dove
                 https://videos.example.org/t.mp4

              #Kafka #CloudNative

              — Example Meetups
              """);
    }
  }

  @Test
  void aVideoIsItsStillAndALink() throws MessagingException, IOException {
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = open(smtp, Map.of())) {
      var sketch =
          new Sketch()
              .pictures()
              .session("A \"log\" <is> a table", List.of("Ada Bell"), VIDEO)
              .videos(List.of("https://videos.example.org/all.mp4"));
      var html = Jsoup.parse(part(sent(smtp, channel, begin(channel, sketch)), 1));
      var still = html.expectFirst("a[href=" + VIDEO + "] > img");
      assertThat(still.attr("src")).isEqualTo("https://recaps.example.org/images/still.png");
      assertThat(still.attr("alt")).isEqualTo("▶ A \"log\" <is> a table");
      assertThat(html.expectFirst("a[href=" + Sketch.PAGE + "] > img").attr("src"))
          .isEqualTo("https://recaps.example.org/images/autumn%20fair.png");
      assertThat(html.select("style, script, link, video")).isEmpty();
      assertThat(html.select("a").eachText()).contains(VIDEO);
    }
  }

  @Test
  void aLaterLetterAnswersTheFirstOneToThatAddress() throws MessagingException {
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = open(smtp, Map.of("to", List.of("a@l.example.org", "b@l.example.org")))) {
      var progress = begin(channel, Sketch.usual());
      while (!progress.isComplete()) {
        var intent = Rehearsal.intent(channel, progress, 1);
        progress = progress.with(((Outcome.Accepted) channel.send(intent)).receipt());
      }
      String second = progress.receipts().getLast().id();
      Announcement news = Sketch.usual().news(VIDEO).announcement();
      var later = Rehearsal.after(Rehearsal.again(channel, news, progress), "<x@y>");
      var letter = sent(smtp, channel, later);
      assertThat(letter.getHeader("In-Reply-To", null)).isEqualTo(second);
      assertThat(letter.getHeader("References", null)).isEqualTo(second);
      assertThat(letter.getSubject())
          .isEqualTo("The videos are up: Autumn meetup: what we learned about logs");
      assertThat(part(letter, 0)).contains(VIDEO).doesNotContain("t.mp4", "power cut");
      assertThat(part(letter, 1)).contains(VIDEO).doesNotContain("t.mp4", "power cut");
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Autumn \"fair\" 👨‍👩‍👧‍👦 🇨🇳', 'Short.'",
    "zh, 秋季聚会回顾：日志即表，表即日志，四十位开发者在老磨坊里度过了一个难忘的下午并且交流了许多有趣的看法, '四十人齐聚。'",
    "ar, 'ملخص لقاء الخريف: ماذا تعلمنا عن السجلات', 'x'",
    "en, '${7*7} <#if x> =?UTF-8?Q?x?=', '.'",
    "en, '', 'From here. \n.\n..'"
  })
  void everyLetterPassesALint(String language, String title, String summary) {
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = open(smtp, Map.of("from", List.of("\"灯塔, 社区\" <news@news.example.org>")))) {
      var sketch =
          Sketch.usual()
              .language(language)
              .title(title)
              .summary((summary + " ").repeat(300))
              .pictures()
              .videos(List.of("https://v.example.org/" + "长".repeat(300)));
      var intent = Rehearsal.intent(channel, begin(channel, sketch), 1);
      assertThat(channel.send(intent)).isInstanceOf(Outcome.Accepted.class);
      MimeLint.check(smtp.messages().getLast());
    }
  }

  @Test
  void soDoesEveryLetterOfRecapsAtRandomAndSaysThemLiterally()
      throws MessagingException, IOException {
    long seed = 20261122;
    var recaps = new HostileGenerator(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = open(smtp, Map.of())) {
      for (int number = 0; number < 30; number++) {
        var progress = begin(channel, recaps.next());
        var planned = progress.nextPost().request();
        var letter = sent(smtp, channel, progress);
        MimeLint.check(smtp.messages().getLast());
        assertThat(letter.getSubject())
            .as("seed %s, recap %s", seed, number)
            .isEqualTo(planned.path("subject").asText());
        assertThat(part(letter, 0)).isEqualToNormalizingNewlines(planned.path("text").asText());
        assertThat(part(letter, 1)).isEqualToNormalizingNewlines(planned.path("html").asText());
      }
    }
  }

  @Test
  void addressesBeyondAsciiAreSpokenAsTheServerAllows() throws MessagingException {
    var values =
        Map.of("from", List.of("灯塔 <news@例子.测试>"), "to", List.of("读者 <用户@lists.example.org>"));
    try (var smtp =
            new ScriptedSmtp(Map.of("EHLO", "250-scripted\r\n250-8BITMIME\r\n250 SMTPUTF8"));
        var channel = open(smtp, values)) {
      var letter = sent(smtp, channel, begin(channel, Sketch.usual()));
      assertThat(smtp.commands())
          .anyMatch(line -> line.startsWith("MAIL FROM:<news@xn--fsqu00a.xn--0zwm56d>"))
          .anyMatch(line -> line.startsWith("MAIL FROM") && line.contains("SMTPUTF8"))
          .contains("RCPT TO:<用户@lists.example.org>");
      assertThat(letter.getMessageID()).endsWith("@xn--fsqu00a.xn--0zwm56d>");
    }
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = open(smtp, values)) {
      assertThat(channel.send(Rehearsal.intent(channel, begin(channel, Sketch.usual()), 1)))
          .isInstanceOfSatisfying(
              Outcome.Rejected.class, no -> assertThat(no.reason()).contains("SMTPUTF8"));
      assertThat(smtp.messages()).isEmpty();
    }
  }

  @Test
  void checkingLogsInAndSendsNothing() {
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = openAt(smtp.url("ada:secret@"), Map.of())) {
      assertThat(channel.check())
          .isInstanceOfSatisfying(
              Standing.Ready.class,
              ready -> assertThat(ready.account()).startsWith("ada at 127.0.0.1:"));
      assertThat(smtp.commands())
          .contains("AUTH PLAIN YWRhAGFkYQBzZWNyZXQ=", "NOOP")
          .noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @ParameterizedTest
  @CsvSource({"AUTH, 535 wrong, Faulty", "AUTH, 454 later, Unclear", "greeting, 421 busy, Unclear"})
  void checkingTellsWhatIsWrong(String stage, String reply, String standing) {
    try (var smtp = new ScriptedSmtp(Map.of(stage, reply));
        var channel = openAt(smtp.url("ada:secret@"), Map.of())) {
      assertThat(channel.check().getClass().getSimpleName()).isEqualTo(standing);
    }
  }

  private static Progress begin(Channel channel, Sketch sketch) {
    return Rehearsal.begin(channel, sketch.announcement());
  }

  private static MimeMessage sent(ScriptedSmtp smtp, Channel channel, Progress progress)
      throws MessagingException {
    assertThat(channel.send(Rehearsal.intent(channel, progress, 1)))
        .isInstanceOf(Outcome.Accepted.class);
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(smtp.messages().getLast().getBytes(StandardCharsets.UTF_8)));
  }

  private static String part(MimeMessage letter, int index) throws MessagingException, IOException {
    return (String) ((MimeMultipart) letter.getContent()).getBodyPart(index).getContent();
  }

  private static Channel open(ScriptedSmtp smtp, Map<String, List<String>> more) {
    return openAt(smtp.url(""), more);
  }

  private static Channel openAt(String url, Map<String, List<String>> more) {
    var values = new HashMap<String, List<String>>();
    values.put("smtp", List.of(url));
    values.put("from", List.of("Example News <news@news.example.org>"));
    values.put("to", List.of("a@lists.example.org"));
    values.putAll(more);
    return Rehearsal.open(new MailType(), values);
  }
}
