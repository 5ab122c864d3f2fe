package dev.afterword.desk.web;

import dev.afterword.desk.http.Parameters;

/** Pauses a channel, or lets it go on. */
final class ChannelDeed implements Deed {
  @Override
  public String path() {
    return "/channels";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    String next = visit.path("/channels");
    String channel = form.first("channel").orElse("");
    boolean known =
        visit.backing().channels().stream().anyMatch(label -> label.name().equals(channel))
            || visit.backing().board().tallies(visit.now()).containsKey(channel);
    if (!known) {
      return new Result("There is no such channel.", next);
    }
    String who = visit.visitor().who();
    String why = form.first("why").orElse("");
    return switch (form.first("answer").orElse("")) {
      case "pause" -> {
        visit.backing().decisions().pause(channel, who, why);
        yield new Result(channel + " makes no call until it is resumed.", next);
      }
      case "resume" -> {
        visit.backing().decisions().resume(channel, who, why);
        yield new Result(channel + " goes on.", next);
      }
      default -> new Result("Choose pause or resume.", next);
    };
  }
}
