package dev.afterword.app.command;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.control.ReplayScope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which part of the log a replay reads, and for which channels. */
final class ScopeOptions {
  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = "Only this channel; may be given several times. Default: all.")
  private Set<String> channels = new LinkedHashSet<>();

  @Option(names = "--from-beginning", description = "Everything that is on the log.")
  private boolean beginning;

  @Option(
      names = "--all",
      description = "Everything that is on the log, for all channels, and the site as well.")
  private boolean all;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "What was appended since, for example 2026-11-20T10:00:00Z.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "POSITION",
      description = "From this offset on; 2-17 is offset 17 of partition 2.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--recap",
      paramLabel = "RECAP",
      description = "Only this recap; may be given several times.")
  private Set<String> recaps = new LinkedHashSet<>();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Only recaps in this language; may be given several times.")
  private Set<String> languages = new LinkedHashSet<>();

  @Option(
      names = "--force",
      description = "Plan to say again what was said, under new keys. Needs --count and --why.")
  private boolean force;

  Set<String> channels() {
    return Set.copyOf(channels);
  }

  boolean all() {
    return all;
  }

  /** Whether a part of the log was named. */
  boolean isSaid() {
    return all || beginning || since.isPresent() || from.isPresent() || !recaps.isEmpty();
  }

  ReplayScope scope() {
    if (!isSaid()) {
      throw CommandException.usage(
          "say what is read: --from-beginning, --since TIME, --from POSITION, --recap RECAP,"
              + " --renderer or --all");
    }
    if (all && !channels.isEmpty()) {
      throw CommandException.usage("--all is for all channels: leave --channel away, or --all");
    }
    return new ReplayScope(
        new HashSet<>(channels),
        recaps.stream().map(Recaps::named).collect(Collectors.toSet()),
        new HashSet<>(languages),
        from.map(ScopeOptions::place),
        since.map(ScopeOptions::time),
        force);
  }

  private static Place place(String text) {
    try {
      return Place.of(text);
    } catch (IllegalArgumentException wrong) {
      throw CommandException.usage("--from '" + text + "': " + wrong.getMessage());
    }
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException wrong) {
      throw CommandException.usage(
          "--since '" + text + "' is no time: write it like 2026-11-20T10:00:00Z");
    }
  }
}
