package dev.afterword.playground.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XStandInTest {
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

  @Test
  void aSignedPostIsCreatedAndVisible() throws IOException {
    HttpResponse<String> answer = client.post("回顾 https://example.org/r/1");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(XClient.id(answer)).matches("[0-9]{18,19}");
    assertThat(answer.body()).contains("回顾 https://t.co/").doesNotContain("example.org");
    assertThat(playground.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.text()).isEqualTo("回顾 https://example.org/r/1"))
        .satisfies(post -> assertThat(post.length()).isEqualTo(28));
    assertThat(playground.requests().getLast().effect()).isEqualTo(Effect.CREATED);
  }

  @Test
  void aWrongSecretIsRefused() throws IOException {
    XSecrets right = playground.credentials().x();
    XSecrets wrong =
        new XSecrets(right.consumerKey(), "other", right.accessToken(), right.accessTokenSecret());
    HttpResponse<String> answer =
        new XClient(playground.xBase().toString(), wrong, clock).post("hello");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(playground.posts()).isEmpty();
  }

  @Test
  void aRequestWithoutSignatureIsRefused() throws IOException {
    URI tweets = URI.create(playground.xBase() + "/2/tweets");
    assertThat(Wire.postJson(tweets, "{\"text\":\"hello\"}").statusCode()).isEqualTo(401);
  }

  @Test
  void aSignatureOfSixMinutesAgoIsRefused() throws IOException {
    TestClock slow = new TestClock();
    clock.pass(Duration.ofMinutes(6));
    assertThat(new XClient(playground, slow).post("hello").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\",\"colour\":\"red\"}",
        "{\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":17}}",
        "{\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":\"17\"}}",
        "{\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":\"17\",\"x\":1}}",
        "{\"text\":\"a\",\"reply\":{}}",
        "{\"text\":\"a\",\"reply_settings\":\"everyone\"}",
        "{\"text\":\"a\",\"media\":{\"media_ids\":[\"1\"]}}",
        "{\"text\":\"a\",\"media\":{\"media_ids\":[]}}",
        "{\"text\":\"a\",\"media\":[]}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":7}",
        "{\"text\":\" \"}",
        "{}",
        "{\"text\":\"a\"",
        "[]"
      })
  void aBodyThatBreaksTheSchemaIsRefused(String body) throws IOException {
    HttpResponse<String> answer = client.send("POST", "/2/tweets", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"https://api.x.com/2/problems/invalid-request\"");
    assertThat(playground.posts()).isEmpty();
  }

  @Test
  void theWeightedLengthDecides() throws IOException {
    assertThat(client.post("你".repeat(140)).statusCode()).isEqualTo(201);
    HttpResponse<String> answer = client.post("你".repeat(141));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("too long");
  }

  @Test
  void aLongAddressCountsTwentyThree() throws IOException {
    String text = "a".repeat(256) + " https://example.org/" + "b".repeat(100);
    assertThat(client.post(text).statusCode()).isEqualTo(201);
  }

  @Test
  void theSameTextTwiceIsADuplicateUntilItIsDeleted() throws IOException {
    String id = XClient.id(client.post("once"));
    HttpResponse<String> again = client.post("once");
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("duplicate content");
    assertThat(client.send("DELETE", "/2/tweets/" + id, "").body())
        .isEqualTo("{\"data\":{\"deleted\":true}}");
    assertThat(client.post("once").statusCode()).isEqualTo(201);
  }

  @Test
  void aReplyHangsBelowItsPost() throws IOException {
    String root = XClient.id(client.post("first"));
    assertThat(client.reply("second", root).statusCode()).isEqualTo(201);
    assertThat(playground.posts().getLast().replyTo()).contains(root);
  }

  @Test
  void deletingWhatIsNotThereIsAProblem() throws IOException {
    HttpResponse<String> answer = client.send("DELETE", "/2/tweets/17", "");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("resource-not-found", "\"resource_type\":\"tweet\"");
  }

  @Test
  void theTimelineShowsWhatCameAfterATimeWithExpandedAddresses() throws IOException {
    client.post("too early");
    clock.pass(Duration.ofMinutes(10));
    String id = XClient.id(client.post("look https://example.org/r/1?a=b"));
    HttpResponse<String> answer =
        client.send(
            "GET",
            "/2/users/"
                + XView.USER_ID
                + "/tweets?start_time=2026-11-22T08:05:00Z&max_results=5&tweet.fields=entities,created_at",
            "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"expanded_url\":\"https://example.org/r/1?a=b\"", "\"newest_id\":\"" + id)
        .contains("\"created_at\":\"2026-11-22T08:10:00Z\"", "\"result_count\":1")
        .doesNotContain("too early");
  }

  @Test
  void anEmptyTimelineHasNoData() throws IOException {
    HttpResponse<String> answer = client.send("GET", "/2/users/" + XView.USER_ID + "/tweets", "");
    assertThat(answer.body()).isEqualTo("{\"meta\":{\"result_count\":0}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max_results=4",
        "max_results=101",
        "start_time=yesterday",
        "count=5",
        "tweet.fields=likes"
      })
  void aTimelineParameterOutOfTheSchemaIsRefused(String query) throws IOException {
    HttpResponse<String> answer =
        client.send("GET", "/2/users/" + XView.USER_ID + "/tweets?" + query, "");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void theAccountKnowsItself() throws IOException {
    assertThat(client.send("GET", "/2/users/me", "").body())
        .contains("\"id\":\"" + XView.USER_ID + "\"", "\"username\":\"afterword\"");
  }

  @Test
  void theHundredAndFirstPostWaitsForTheNextWindow() throws IOException {
    for (int number = 1; number <= 100; number++) {
      assertThat(client.post("post " + number).statusCode()).isEqualTo(201);
    }
    HttpResponse<String> answer = client.post("one too many");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("x-rate-limit-remaining")).contains("0");
    assertThat(answer.headers().firstValue("x-rate-limit-reset"))
        .contains(Long.toString(clock.instant().plus(Duration.ofMinutes(15)).getEpochSecond()));
    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    clock.pass(Duration.ofMinutes(15));
    assertThat(client.post("one too many").statusCode()).isEqualTo(201);
    assertThat(playground.posts()).extracting(VisiblePost::id).doesNotHaveDuplicates();
  }
}
