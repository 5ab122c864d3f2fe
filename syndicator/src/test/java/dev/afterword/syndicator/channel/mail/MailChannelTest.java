package dev.afterword.syndicator.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailChannelTest {
  @Test
  void eachAddressGetsAMessageOfItsOwn() throws MessagingException, IOException {
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = open(smtp, "")) {
      var first =
          Rehearsal.begin(
              channel, Sketch.usual().language("zh").title("秋季聚会 <回顾> & \"更多\"").announcement());
      assertThat(first.posts()).hasSize(2);
      assertThat(channel.send(Rehearsal.intent(channel, first, 1)))
          .isInstanceOf(Outcome.Accepted.class);
      var intent = Rehearsal.intent(channel, Rehearsal.after(first, "<1@x>"), 1);
      assertThat(channel.send(intent)).isInstanceOf(Outcome.Accepted.class);

      assertThat(smtp.commands())
          .contains("RCPT TO:<a@lists.example.org>", "RCPT TO:<b@lists.example.org>");
      var message = read(smtp.messages().getLast());
      assertThat(message.getSubject()).isEqualTo("秋季聚会 <回顾> & \"更多\"");
      assertThat(message.getMessageID()).isEqualTo("<" + intent.key() + "@news.example.org>");
      assertThat(message.getSentDate().toInstant()).isEqualTo(Rehearsal.NOW);
      assertThat(message.getHeader("List-Id", null)).isEqualTo("<news.news.example.org>");
      assertThat(message.getHeader("Precedence", null)).isEqualTo("list");
      assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
      assertThat(message.getHeader("In-Reply-To", null)).isNull();
      assertThat(message.getReplyTo()[0]).hasToString("talk@example.org");
      var parts = (MimeMultipart) message.getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
      assertThat((String) parts.getBodyPart(0).getContent())
          .contains(
              "时间：2026年10月17日",
              Sketch.PAGE,
              "A log is a table",
              "https://videos.example.org/t.mp4");
      var html = Jsoup.parse((String) parts.getBodyPart(1).getContent());
      assertThat(html.select("h1").text()).isEqualTo("秋季聚会 <回顾> & \"更多\"");
      assertThat(html.select("a").eachAttr("href"))
          .contains(Sketch.PAGE, "https://videos.example.org/log.mp4");
      assertThat(smtp.messages())
          .allMatch(raw -> raw.lines().allMatch(line -> line.length() <= 998));
    }
  }

  @Test
  void aNameBeyondAsciiTravelsAsEncodedWords() throws MessagingException {
    var values = new HashMap<String, List<String>>();
    try (var smtp = new ScriptedSmtp(Map.of())) {
      values.putAll(values(smtp.url("")));
      values.put("from", List.of("灯塔社区 <news@news.example.org>"));
      values.put("to", List.of("\"读者, 厦门\" <a@lists.example.org>"));
      values.put("reply-to", List.of("Zoë <talk@example.org>"));
      try (var channel = Rehearsal.open(new MailType(), values)) {
        assertThat(send(channel)).isInstanceOf(Outcome.Accepted.class);
      }

      var raw = smtp.messages().getFirst();
      assertThat(raw.substring(0, raw.indexOf("\r\n\r\n"))).isASCII();
      var message = read(raw);
      assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("灯塔社区");
      assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
          .isEqualTo("读者, 厦门");
      assertThat(((InternetAddress) message.getReplyTo()[0]).getPersonal()).isEqualTo("Zoë");
    }
  }

  @Test
  void everyAttemptIsTheSameMessage() {
    try (var smtp = new ScriptedSmtp(Map.of(".", "451 busy"));
        var channel = open(smtp, "")) {
      assertThat(send(channel)).isInstanceOf(Outcome.Retry.class);
      assertThat(send(channel)).isInstanceOf(Outcome.Retry.class);
      assertThat(smtp.messages()).hasSize(2);
      assertThat(smtp.messages().getFirst()).isEqualTo(smtp.messages().getLast());
    }
  }

  /** Stage, what the server says there, and what it means. Whoever does not know EHLO gets HELO. */
  private static final List<String> STAGES =
      List.of(
          "greeting, 421 busy, Retry",
          "greeting, 554 no, Retry",
          "greeting, hang up, Retry",
          "greeting, <html>hello, Retry",
          "EHLO, hang up, Retry",
          "EHLO, <html>hello, Accepted",
          "EHLO, 421 busy, Accepted",
          "EHLO, 550 what, Accepted",
          "MAIL, 451 later, Retry",
          "MAIL, 550 never, Rejected",
          "MAIL, 530 log in, Broken",
          "MAIL, hang up, Retry",
          "MAIL, 450 later, Retry",
          "MAIL, <html>hello, Retry",
          "RCPT, 450 later, Retry",
          "RCPT, 550 nobody, Rejected",
          "RCPT, hang up, Retry",
          "RCPT, 421 closing, Retry",
          "RCPT, 553 not here, Rejected",
          "RCPT, <html>hello, Retry",
          "DATA, 452 full, Retry",
          "DATA, 554 no, Rejected",
          "DATA, hang up, Retry",
          "DATA, 421 closing, Retry",
          "DATA, <html>hello, Retry",
          "., 421 closing, Retry",
          "., 451 later, Retry",
          "., 554 spam, Rejected",
          "., hang up, Unknown",
          "., 450 later, Retry",
          "., 550 never, Rejected",
          "., <html>hello, Unknown",
          "QUIT, 500 what, Accepted",
          "QUIT, hang up, Accepted",
          "QUIT, stall, Accepted",
          "QUIT, 421 closing, Accepted",
          "QUIT, <html>hello, Accepted");

  static Stream<Arguments> stages() {
    return STAGES.stream().map(row -> Arguments.of((Object[]) row.split(", ")));
  }

  /** Silence has a test of its own, because it takes its time. */
  @Test
  void everyStageHasEveryFault() {
    for (String stage : List.of("greeting", "EHLO", "MAIL", "RCPT", "DATA", ".", "QUIT")) {
      for (String fault : List.of("4", "5", "hang up", "<html>")) {
        assertThat(STAGES).anyMatch(row -> row.startsWith(stage + ", " + fault));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stages")
  void eachStageDecides(String stage, String reply, String outcome) {
    try (var smtp = new ScriptedSmtp(Map.of(stage, reply));
        var channel = open(smtp, "")) {
      assertThat(send(channel).getClass().getSimpleName()).isEqualTo(outcome);
      boolean arrived = stage.equals(".") || outcome.equals("Accepted");
      assertThat(smtp.messages()).hasSize(arrived ? 1 : 0);
      assertThat(smtp.commands().stream().filter(line -> line.startsWith("MAIL")))
          .hasSizeLessThan(2);
    }
  }

  /** All at once, because each of them lasts until the client gives up. */
  @Test
  void silenceEndsInTimeAndIsADoubtOnceTheMessageIsOnItsWay() {
    long start = System.nanoTime();
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes =
          Stream.of("greeting", "EHLO", "MAIL", "RCPT", "DATA", ".")
              .collect(Collectors.toMap(stage -> stage, stage -> all.submit(() -> stalled(stage))));
      outcomes.forEach(
          (stage, outcome) ->
              assertThat(outcome)
                  .as(stage)
                  .succeedsWithin(Duration.ofSeconds(60))
                  .isEqualTo(stage.matches("greeting|EHLO") ? "Retry" : "Unknown"));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
  }

  private static String stalled(String stage) {
    try (var smtp = new ScriptedSmtp(Map.of(stage, ScriptedSmtp.STALL));
        var channel = open(smtp, "")) {
      return send(channel).getClass().getSimpleName();
    }
  }

  @Test
  void aWrongPasswordBreaksTheChannelAndIsNotShown() {
    try (var smtp = new ScriptedSmtp(Map.of("AUTH", "535 5.7.8 wrong"));
        var channel = open(smtp, "ada:s%40cret@")) {
      assertThat(send(channel))
          .isInstanceOfSatisfying(
              Outcome.Broken.class,
              broken -> assertThat(broken.reason()).contains("535").doesNotContain("s@cret"));
      assertThat(smtp.commands()).contains("AUTH PLAIN YWRhAGFkYQBzQGNyZXQ=");
    }
  }

  @Test
  void plainTextIsRefusedWhereStarttlsIsRequired() {
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = openAt(smtp.url("") + "?starttls=required")) {
      assertThat(send(channel)).isInstanceOf(Outcome.Broken.class);
      assertThat(smtp.messages()).isEmpty();
    }
  }

  @Test
  void noHeaderCanBeSmuggledIn() {
    try (var smtp = new ScriptedSmtp(Map.of());
        var channel = open(smtp, "")) {
      var sketch = Sketch.usual().title("Hi\r\nBcc: victim@example.org\u0000");
      var progress = Rehearsal.begin(channel, sketch.announcement());
      assertThat(progress.posts().getFirst().request().path("subject").asText())
          .isEqualTo("Hi Bcc: victim@example.org");
      Intent honest = Rehearsal.intent(channel, progress, 1);
      ObjectNode forged = honest.request().deepCopy();
      forged.put("to", "a@lists.example.org\r\nBcc: victim@example.org");
      assertThat(channel.send(new Intent(0, honest.key(), honest.at(), 1, forged)))
          .isInstanceOf(Outcome.Rejected.class);
      assertThat(smtp.commands()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "from, nobody",
    "from, a@b@c",
    "to, a@example.org\\nBcc: x@example.org",
    "smtp, http://h",
    "smtp, smtp://u@h",
    "list-id, a b"
  })
  void whatCannotBeRightIsRefused(String key, String value) {
    var values = new HashMap<>(values("smtp://127.0.0.1:2525"));
    values.put(key, List.of(value.replace("\\n", "\n")));
    assertThatThrownBy(() -> Rehearsal.open(new MailType(), values))
        .isInstanceOfSatisfying(
            SettingException.class, wrong -> assertThat(wrong.key()).isEqualTo(key));
  }

  private static Outcome send(Channel channel) {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    return channel.send(Rehearsal.intent(channel, progress, 1));
  }

  private static MimeMessage read(String raw) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
  }

  private static Channel open(ScriptedSmtp smtp, String login) {
    return openAt(smtp.url(login));
  }

  private static Channel openAt(String url) {
    return Rehearsal.open(new MailType(), values(url));
  }

  private static Map<String, List<String>> values(String url) {
    return Map.of(
        "smtp", List.of(url),
        "from", List.of("Example News <news@news.example.org>"),
        "to", List.of("a@lists.example.org", "b@lists.example.org"),
        "reply-to", List.of("talk@example.org"));
  }
}
