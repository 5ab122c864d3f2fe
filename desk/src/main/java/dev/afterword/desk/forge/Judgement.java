package dev.afterword.desk.forge;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapId;
import dev.afterword.desk.board.Cell;
import dev.afterword.desk.board.Line;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides what is said about a commit. Names channels, never a platform's words: they may be
 * anything.
 *
 * @param channels of the configuration; what others were told is over
 * @param desk where browsers see the desk's process, if that is known
 */
public record Judgement(List<String> channels, Optional<URI> desk) {
  private record Finding(Concern concern, Line line, String channel) {}

  /** Takes its own copy. */
  public Judgement {
    channels = List.copyOf(channels);
  }

  /**
   * What is said.
   *
   * @param lines the recaps of one commit, at least one
   */
  CommitStatus of(List<Line> lines) {
    var findings = new ArrayList<Finding>();
    lines.forEach(line -> examine(line, findings));
    Finding worst = findings.stream().min(Comparator.comparing(Finding::concern)).orElseThrow();
    Concern concern = worst.concern();
    List<Finding> same = findings.stream().filter(one -> one.concern() == concern).toList();
    String description =
        concern == Concern.PAGE
            ? concern.sentence(pages(same.size(), lines.size()), "")
            : concern.sentence(where(lines), names(same));
    return new CommitStatus(concern.verdict(), description, target(worst.line()));
  }

  private void examine(Line line, List<Finding> findings) {
    findings.add(new Finding(isDone(line) ? Concern.SILENT : Concern.PAGE, line, ""));
    boolean heard = channels.stream().anyMatch(channel -> isHeard(line, cell(line, channel)));
    for (String channel : channels) {
      findings.add(new Finding(concern(line, cell(line, channel), heard), line, channel));
    }
  }

  private static Optional<Cell> cell(Line line, String channel) {
    return Optional.ofNullable(line.cells().get(channel));
  }

  private static boolean isDone(Line line) {
    return isWithdrawn(line)
        ? line.page().filter(page -> page.status() == PageStatus.LIVE).isEmpty()
        : line.isLive();
  }

  private static boolean isWithdrawn(Line line) {
    return line.about().filter(Line.About::isWithdrawn).isPresent();
  }

  /** Whether a channel was told of what the recap is now. */
  private static boolean isHeard(Line line, Optional<Cell> cell) {
    Optional<ChangeClass> change = cell.map(Cell::change);
    return isWithdrawn(line)
        ? change.filter(ChangeClass.WITHDRAWN::equals).isPresent()
        : cell.map(Cell::revision).equals(line.about().flatMap(Line.About::revision));
  }

  /**
   * The syndicator decides for all channels at once: who has heard nothing while others have is
   * younger than the recap.
   */
  private static Concern concern(Line line, Optional<Cell> cell, boolean heard) {
    if (isHeard(line, cell)) {
      Concern concern = concern(cell.orElseThrow().state());
      return concern == Concern.SAID && isWithdrawn(line) ? Concern.SILENT : concern;
    }
    boolean young = cell.isEmpty() && heard;
    return young || isWithdrawn(line) ? Concern.SILENT : Concern.UNREAD;
  }

  private static Concern concern(String state) {
    return switch (state) {
      case "delivered" -> Concern.SAID;
      case "skipped", "retracted" -> Concern.SILENT;
      case "rejected" -> Concern.REFUSED;
      case "uncertain" -> Concern.UNCERTAIN;
      case "held" -> Concern.HELD;
      default -> Concern.WAITING;
    };
  }

  private static String pages(int waiting, int all) {
    return all == 1 ? "the page" : waiting + " of " + all + " pages";
  }

  private static String where(List<Line> lines) {
    return lines.stream().allMatch(Judgement::isWithdrawn) ? "Withdrawn" : "Live";
  }

  private static String names(List<Finding> findings) {
    return findings.stream()
        .map(Finding::channel)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Optional<URI> target(Line line) {
    return desk.map(base -> timeline(base, line.recap()))
        .or(() -> line.page().map(Line.Live::url).flatMap(Judgement::address));
  }

  /** What stands on the log may come from anybody. */
  private static Optional<URI> address(String url) {
    try {
      return Optional.of(new URI(url)).filter(address -> url.matches("https?://.+"));
    } catch (URISyntaxException foreign) {
      return Optional.empty();
    }
  }

  private static URI timeline(URI base, RecapId recap) {
    return URI.create(
        base + "/desk/timeline?id=" + URLEncoder.encode(recap.value(), StandardCharsets.UTF_8));
  }
}
