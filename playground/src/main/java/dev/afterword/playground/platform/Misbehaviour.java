package dev.afterword.playground.platform;

import dev.afterword.playground.fault.FaultKind;
import java.util.Map;
import java.util.Optional;

/** How a stand-in serves a request when something shall go wrong. */
final class Misbehaviour {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Please wait</title></head><body><h1>Please"
          + " wait</h1></body></html>";

  private static final int TEN_MEGABYTES = 10 << 20;

  private Misbehaviour() {}

  static Served serve(StandIn standIn, Request request, FaultKind fault)
      throws InterruptedException {
    Work work = () -> standIn.arrive(request).complete();
    return switch (fault) {
      case FaultKind.Status status -> Served.whole(refusal(status));
      case FaultKind.Drop() -> Served.nothing(Answer.of(0, "", ""));
      case FaultKind.AcceptThenDrop() -> Served.nothing(work.complete());
      case FaultKind.Html() -> Served.whole(work.complete().told(200, HTML, PAGE));
      case FaultKind.CutJson() -> Served.whole(cut(work.complete()));
      case FaultKind.PlainText() -> Served.whole(plain(work.complete()));
      case FaultKind.Huge() -> Served.whole(huge(work.complete()));
      case FaultKind.CutBody() -> Served.half(work.complete());
      case FaultKind.Wait(var time) -> {
        Answer answer = work.complete();
        Thread.sleep(time);
        yield Served.whole(answer);
      }
      case FaultKind.WaitBefore(var time) -> {
        Work arrived = standIn.arrive(request);
        Thread.sleep(time);
        yield Served.whole(arrived.complete());
      }
      case FaultKind.HookBefore(var action) -> {
        action.run();
        yield Served.whole(work.complete());
      }
      case FaultKind.HookAfter(var action) -> {
        Answer answer = work.complete();
        action.run();
        yield Served.whole(answer);
      }
    };
  }

  private static Answer cut(Answer answer) {
    return answer.told(
        answer.status(),
        answer.contentType(),
        answer.body().substring(0, answer.body().length() / 2));
  }

  private static Answer plain(Answer answer) {
    return answer.told(answer.status(), "text/plain; charset=utf-8", answer.body());
  }

  private static Answer huge(Answer answer) {
    String body = "[" + "1,".repeat(TEN_MEGABYTES / 2) + "1]";
    return answer.told(answer.status(), "application/json; charset=utf-8", body);
  }

  private static Answer refusal(FaultKind.Status status) {
    Answer answer =
        status
            .body()
            .map(body -> Answer.of(status.code(), typeOf(body), body))
            .orElseGet(() -> Answer.json(status.code(), Map.of("error", "fault on demand")));
    Optional<String> retryAfter = status.retryAfter();
    return retryAfter.isPresent() ? answer.with("Retry-After", retryAfter.get()) : answer;
  }

  private static String typeOf(String body) {
    String text = body.strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      return "application/json; charset=utf-8";
    }
    return text.startsWith("<") ? HTML : "text/plain; charset=utf-8";
  }
}
