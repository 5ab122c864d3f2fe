package dev.afterword.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.smtp.SmtpClient;
import dev.afterword.playground.x.XClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final String HOSTILE = "\"><script>alert('x')</script>&amp;";

  private final TestClock clock = new TestClock();
  private Playground playground;
  private XClient client;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(clock));
    client = new XClient(playground, clock);
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private HttpResponse<String> page(String path) throws IOException {
    return Wire.get(playground.httpBase().resolve(path));
  }

  @Test
  void anEmptyPlaygroundSaysSo() throws IOException {
    assertThat(page("/playground").body()).contains("Nothing yet.", "X", "Mastodon", "Inbox");
    assertThat(page("/").body()).isEqualTo(page("/playground").body());
  }

  @Test
  void hostileTextIsText() throws IOException {
    client.post(HOSTILE);
    assertThat(page("/playground").body())
        .doesNotContain("<script")
        .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
  }

  @Test
  void theRequestIsShownAsItCame() throws IOException {
    client.post("Ça va?");
    assertThat(page("/playground").body())
        .contains(
            "Request as received: POST · application/json",
            "· 18 bytes",
            "<pre>{&quot;text&quot;:&quot;Ça va?&quot;}</pre>");
  }

  @Test
  void aHostileAddressStaysAnAttribute() throws IOException {
    client.post("https://example.org/\"onmouseover=alert(1) javascript:alert(1)");
    assertThat(page("/playground").body())
        .contains("href=\"https://example.org/\"")
        .doesNotContain("href=\"javascript", "\"onmouseover");
  }

  @Test
  void aThreadIsShownInOrderOnItsOwnPage() throws IOException {
    String root = XClient.id(client.post("first of the thread"));
    client.reply("second of the thread", root);
    String body = page("/playground/x/" + root).body();
    assertThat(body).containsSubsequence("first of the thread", "second of the thread");
    assertThat(body).contains("post continued");
    assertThat(page("/playground/x/17").statusCode()).isEqualTo(404);
  }

  @Test
  void noPageMayLoadOrRunAnything() throws IOException {
    HttpResponse<String> page = page("/playground");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'self';");
    assertThat(page.body()).doesNotContain("style=", "src=", "http://www", "https://");
    assertThat(page("/playground/style.css").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/css");
  }

  @Test
  void aMailIsShownInASandboxWithItsHeadersDecoded() throws IOException {
    String mail =
        """
        From: =?UTF-8?Q?=E5=9B=9E=E9=A1=BE?= <recaps@example.org>
        To: list@example.org
        Date: Sun, 22 Nov 2026 08:00:00 +0000
        Message-ID: <1@example.org>
        Subject: =?UTF-8?B?5Zue6aG+?= <b>bold</b>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        =E5=9B=9E
        --b
        Content-Type: text/html; charset=utf-8

        <p class="a">Hello</p><script>alert(1)</script>
        --b--
        """
            .replace("\n", "\r\n");
    try (SmtpClient smtp = SmtpClient.greeted(playground.smtpPort())) {
      assertThat(smtp.mail("list@example.org", mail)).startsWith("250");
      assertThat(smtp.mail("list@example.org", mail)).startsWith("250");
    }
    assertThat(page("/playground").body())
        .contains("回顾 &lt;b&gt;bold", "same Message-ID as an earlier mail", "/playground/mails/1");
    HttpResponse<String> shown = page("/playground/mails/1");
    assertThat(shown.body())
        .contains(
            "<iframe sandbox=\"\"",
            "srcdoc=\"&lt;p class=&quot;a&quot;&gt;Hello",
            ">回",
            "回顾 &lt;recaps@")
        .doesNotContain("<script", "<b>bold");
    assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "img-src data:");
    assertThat(page("/playground/mails/3").statusCode()).isEqualTo(404);
  }
}
