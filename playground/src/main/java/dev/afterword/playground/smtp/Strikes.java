package dev.afterword.playground.smtp;

import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.fault.Faults;
import dev.afterword.playground.platform.RequestLog;
import dev.afterword.playground.platform.SeenRequest;
import java.time.InstantSource;
import java.util.Optional;

/** Lets faults strike the steps of a mail, and logs each step before its reply leaves. */
final class Strikes {
  private final Faults faults;
  private final RequestLog log;
  private final InstantSource clock;

  Strikes(Faults faults, RequestLog log, InstantSource clock) {
    this.faults = faults;
    this.log = log;
    this.clock = clock;
  }

  /** What the server does at a stage when nothing goes wrong. */
  @FunctionalInterface
  interface Step {
    Done take();
  }

  /** Takes the step, or lets a fault strike; empty ends the connection without a reply. */
  Optional<Reply> take(Stage stage, String about, Step step) throws InterruptedException {
    Optional<FaultKind> fault = faults.take(SmtpServer.PLATFORM, stage.name(), about);
    return fault.isPresent() ? under(fault.get(), stage, step) : answered(stage, step.take());
  }

  private Optional<Reply> under(FaultKind fault, Stage stage, Step step)
      throws InterruptedException {
    return switch (fault) {
      case FaultKind.Status(var code, _, var body) ->
          answered(stage, Done.of(Reply.of(code, body.orElse("fault on demand"))));
      case FaultKind.Drop() -> unanswered(stage, Done.of(Reply.of(0, "")));
      case FaultKind.AcceptThenDrop() -> unanswered(stage, step.take());
      case FaultKind.Wait(var time) -> {
        Done done = step.take();
        Thread.sleep(time);
        yield answered(stage, done);
      }
      case FaultKind.WaitBefore(var time) -> {
        Thread.sleep(time);
        yield answered(stage, step.take());
      }
      case FaultKind.HookBefore(var action) -> {
        action.run();
        yield answered(stage, step.take());
      }
      case FaultKind.HookAfter(var action) -> {
        Done done = step.take();
        action.run();
        yield answered(stage, done);
      }
      case FaultKind.Html(),
          FaultKind.CutJson(),
          FaultKind.CutBody(),
          FaultKind.PlainText(),
          FaultKind.Huge() ->
          throw new IllegalStateException("Fault refuses these for mail");
    };
  }

  private Optional<Reply> answered(Stage stage, Done done) {
    remember(stage, done.reply().code(), done);
    return Optional.of(done.reply());
  }

  private Optional<Reply> unanswered(Stage stage, Done done) {
    remember(stage, 0, done);
    return Optional.empty();
  }

  private void remember(Stage stage, int code, Done done) {
    log.add(
        new SeenRequest(
            clock.instant(),
            SmtpServer.PLATFORM,
            stage.name(),
            "",
            code,
            done.effect(),
            done.id()));
  }
}
