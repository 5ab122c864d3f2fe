package dev.afterword.desk.web;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.http.Parameters;
import dev.afterword.desk.replay.Draft;
import dev.afterword.desk.replay.LeftAlone;
import dev.afterword.desk.replay.PlanException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans a replay. Nothing of it is done. */
final class PlanDeed implements Deed {
  private static final int REASONS = 3;

  @Override
  public String path() {
    return "/plan";
  }

  @Override
  public Result perform(Visit visit, Parameters form) {
    String back = visit.path("/replays");
    try {
      Draft draft =
          visit.backing().replays().plan(scope(form), writer(visit), form.first("why").orElse(""));
      return draft.plan().effects().isEmpty()
          ? new Result(nothing(draft), back)
          : new Result(
              "Nothing was done yet: read what it would do.",
              visit.path("/replay", "id", draft.plan().id()));
    } catch (PlanException refused) {
      return new Result(sentence(refused), back);
    }
  }

  static ControlWriter writer(Visit visit) {
    return new ControlWriter(visit.backing().log(), visit.visitor().who(), visit.backing().clock());
  }

  static String sentence(PlanException refused) {
    String text = refused.sentence();
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
  }

  private static String nothing(Draft draft) {
    List<LeftAlone> alone = LeftAlone.of(draft);
    String why =
        alone.stream()
            .limit(REASONS)
            .map(entry -> " " + entry.count() + "×: " + entry.reason() + ".")
            .collect(Collectors.joining());
    return Counts.of(draft.plan().records(), "record", "records")
        + ", no effects: the ledger knows all of it."
        + why;
  }

  private static ReplayScope scope(Parameters form) throws PlanException {
    return new ReplayScope(
        new HashSet<>(form.all("channel")),
        recaps(form),
        words(form, "language").collect(Collectors.toSet()),
        Optional.empty(),
        since(form.first("since").map(String::strip).orElse("")),
        form.first("force").isPresent());
  }

  private static Stream<String> words(Parameters form, String name) {
    return Stream.of(form.first(name).orElse("").split("[\\s,，]+")).filter(word -> !word.isEmpty());
  }

  private static Set<RecapId> recaps(Parameters form) throws PlanException {
    var recaps = new HashSet<RecapId>();
    for (String word : words(form, "recap").toList()) {
      recaps.add(
          RecapId.of(word).orElseThrow(() -> PlanException.asked("'" + word + "' is no recap")));
    }
    return recaps;
  }

  private static Optional<Instant> since(String text) throws PlanException {
    try {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          text.length() == "2026-11-20".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException none) {
      throw PlanException.asked("'" + text + "' is no time: write 2026-11-20T10:00:00Z or a day");
    }
  }
}
