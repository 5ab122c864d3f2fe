package dev.afterword.desk.api;

import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.HoldReport;
import dev.afterword.desk.StatusReport;
import dev.afterword.desk.board.Answer;
import dev.afterword.desk.board.Backing;
import dev.afterword.desk.board.Board;
import dev.afterword.desk.board.Cell;
import dev.afterword.desk.board.Estimate;
import dev.afterword.desk.board.Hold;
import dev.afterword.desk.board.Line;
import dev.afterword.desk.board.Question;
import dev.afterword.desk.board.Spot;
import dev.afterword.desk.board.Statuses;
import dev.afterword.desk.board.Tally;
import dev.afterword.desk.deadletter.DeadLetterContent;
import dev.afterword.desk.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What programs can look at. */
final class Looks {
  private Looks() {}

  static List<Endpoint> all() {
    return List.of(
        Endpoint.get("/status", Looks::status),
        Endpoint.get("/recaps", Looks::recaps),
        Endpoint.get("/deliveries", Looks::deliveries),
        Endpoint.get("/timeline", Looks::timeline),
        Endpoint.get("/holds", Looks::holds),
        Endpoint.get("/channels", call -> channels(call.backing())),
        Endpoint.get("/sources", call -> Statuses.sources(call.backing().board())),
        Endpoint.get("/dead-letters", call -> call.backing().office().all()),
        Endpoint.get("/dead-letters/show", Looks::letter),
        Endpoint.get("/replays", call -> call.backing().replays().office().all()),
        Endpoint.get("/site", call -> call.backing().site().all()),
        Endpoint.get("/site/plan", call -> call.backing().site().plan()));
  }

  private static StatusReport status(Call call) {
    Backing backing = call.backing();
    return Statuses.of(
        backing.board(), backing.channels(), backing.log().bootstrapServers(), backing.now());
  }

  private static Found<RecapView> recaps(Call call) throws RefusedException {
    Answer answer =
        call.backing()
            .board()
            .find(
                new Question(
                    call.query().first("q"), call.query().first("state"), call.page(), Call.SIZE));
    return new Found<>(
        answer.total(),
        call.page(),
        Call.SIZE,
        answer.lines().stream().map(RecapView::of).toList());
  }

  private static Found<DeliveryReport> deliveries(Call call) throws RefusedException {
    List<Spot> spots = spots(call);
    int size = call.size();
    List<DeliveryReport> reports = new ArrayList<>();
    for (Spot spot : call.cut(spots, size)) {
      report(call.backing(), spot).ifPresent(reports::add);
    }
    return new Found<>(spots.size(), call.page(), size, reports);
  }

  private static List<Spot> spots(Call call) throws RefusedException {
    Board board = call.backing().board();
    Optional<String> recap = call.query().first("recap");
    Optional<String> state = call.query().first("state");
    Optional<String> channel = call.query().first("channel");
    List<Spot> spots;
    if (recap.isPresent()) {
      spots = board.line(Call.recap(recap.get())).map(Looks::spots).orElse(List.of());
    } else if (state.isPresent()) {
      spots = board.in(state.get());
    } else {
      spots = board.spots();
    }
    return spots.stream()
        .filter(spot -> state.map(spot.cell().state()::equals).orElse(true))
        .filter(spot -> channel.map(spot.channel()::equals).orElse(true))
        .toList();
  }

  private static List<Spot> spots(Line line) {
    var spots = new ArrayList<Spot>();
    new TreeMap<String, Cell>(line.cells())
        .forEach((channel, cell) -> spots.add(new Spot(line.recap(), channel, line.title(), cell)));
    return spots;
  }

  private static Optional<DeliveryReport> report(Backing backing, Spot spot) {
    return backing
        .details()
        .delivery(spot.cell().place())
        .map(
            delivery ->
                DeliveryReport.of(
                    delivery,
                    backing
                        .board()
                        .line(spot.recap())
                        .filter(line -> line.shows(delivery.subject().revision()))
                        .isPresent()));
  }

  private static DeadLetterContent letter(Call call) throws RefusedException {
    String number =
        call.query()
            .first("number")
            .orElseThrow(() -> RefusedException.wrong("say which: number=N"));
    return call.backing()
        .office()
        .find(Call.place("number", number))
        .orElseThrow(
            () -> RefusedException.missing("there is no dead letter like that: see /dead-letters"));
  }

  private static Timeline timeline(Call call) throws RefusedException {
    String recap =
        call.query()
            .first("recap")
            .orElseThrow(() -> RefusedException.wrong("say which: recap=ID"));
    Backing backing = call.backing();
    return backing.timelines().read(Call.recap(recap), backing.channels(), backing.now());
  }

  private static List<HoldReport> holds(Call call) {
    Backing backing = call.backing();
    return Hold.on(backing.board()).stream().map(hold -> report(backing, hold)).toList();
  }

  private static HoldReport report(Backing backing, Hold hold) {
    return new HoldReport(
        hold.id(),
        hold.cause(),
        hold.reason(),
        hold.created(),
        Estimate.of(hold, backing.board(), backing.details(), backing.previews()).price(),
        hold.items().stream()
            .flatMap(
                spot ->
                    spot
                        .cell()
                        .hold()
                        .map(
                            kept ->
                                new HoldReport.HeldItem(spot.channel(), spot.recap(), kept.act()))
                        .stream())
            .toList());
  }

  private static List<ChannelView> channels(Backing backing) {
    Instant now = backing.now();
    return Statuses.channels(backing.board(), backing.channels(), now).entrySet().stream()
        .map(channel -> view(channel.getKey(), channel.getValue(), now))
        .toList();
  }

  private static ChannelView view(ChannelLabel label, Tally tally, Instant now) {
    return new ChannelView(
        label.name(),
        label.type(),
        tally.state(label, now),
        tally.states(),
        tally.age(now).toSeconds(),
        tally.trouble(),
        tally.paused().map(control -> control.who()),
        tally.paused().map(control -> control.at()));
  }
}
