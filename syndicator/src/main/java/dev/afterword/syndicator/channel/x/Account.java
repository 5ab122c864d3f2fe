package dev.afterword.syndicator.channel.x;

import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Standing;

/** What X answers to the question who we are (GET /2/users/me). Pure. */
final class Account {
  private Account() {}

  static Standing of(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answer when answer.status() == 200 ->
          PlatformWords.json(answer.body())
              .map(json -> json.path("data").path("username").asText())
              .filter(name -> !name.isEmpty())
              .<Standing>map(name -> new Standing.Ready("@" + name))
              .orElseGet(() -> new Standing.Unclear("the answer is not that of X"));
      case Exchange.Answered answer when answer.status() == 401 || answer.status() == 403 ->
          new Standing.Faulty(
              PlatformWords.of(answer),
              "make new access tokens with the right to write, and set the four keys again");
      case Exchange.Answered answer -> new Standing.Unclear(PlatformWords.of(answer));
      case Exchange.Truncated cut -> new Standing.Unclear(cut.reason());
      case Exchange.Lost lost -> new Standing.Unclear(lost.reason());
      case Exchange.NotSent notSent -> new Standing.Unclear(notSent.reason());
      case Exchange.Forbidden forbidden -> new Standing.Faulty(forbidden.reason(), "correct url");
    };
  }
}
