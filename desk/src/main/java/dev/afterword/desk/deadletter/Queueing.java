package dev.afterword.desk.deadletter;

import static java.util.stream.Collectors.groupingBy;

import dev.afterword.contract.control.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters of one recap and stage stand in one line, in the order of their events. An event that can
 * be read and came later makes the earlier ones obsolete: such letters are superseded, whether
 * anybody has asked for them or not.
 */
final class Queueing {
  private final String recaps;
  private final LaterEvents later;

  /**
   * For the letters of one log.
   *
   * @param recaps name of that topic
   */
  Queueing(String recaps, LaterEvents later) {
    this.recaps = recaps;
    this.later = later;
  }

  private record Line(String stage, String topic, int partition, String key) {
    static Line of(DeadLetterReport letter) {
      return new Line(letter.stage(), letter.topic(), letter.partition(), letter.key());
    }
  }

  /** The same letters, each with what stands behind it; superseded ones say so. */
  List<DeadLetterReport> of(List<DeadLetterReport> letters) {
    Map<String, Place> last = last(letters.stream().filter(this::mayBeObsolete).toList());
    List<DeadLetterReport> known =
        letters.stream()
            .map(letter -> isObsolete(letter, last) ? letter.superseded() : letter)
            .toList();
    Map<Line, List<DeadLetterReport>> lines =
        known.stream()
            .filter(DeadLetterReport::standsInLine)
            .sorted(Comparator.comparingLong(DeadLetterReport::offset))
            .collect(groupingBy(Line::of));
    return known.stream()
        .map(
            letter ->
                letter.standsInLine()
                    ? letter.before(behind(letter, lines.getOrDefault(Line.of(letter), List.of())))
                    : letter)
        .toList();
  }

  private static List<Place> behind(DeadLetterReport letter, List<DeadLetterReport> line) {
    return line.stream()
        .filter(other -> other.offset() > letter.offset())
        .map(DeadLetterReport::number)
        .toList();
  }

  private Map<String, Place> last(List<DeadLetterReport> open) {
    Map<Integer, Long> from = new HashMap<>();
    open.forEach(letter -> from.merge(letter.partition(), letter.offset(), Math::min));
    return from.isEmpty()
        ? Map.of()
        : later.last(from, open.stream().map(DeadLetterReport::key).toList());
  }

  /** While its stage is at it, the stage tells what came of it. */
  private boolean mayBeObsolete(DeadLetterReport letter) {
    return letter.standsInLine()
        && letter.topic().equals(recaps)
        && !letter.state().equals("redriving");
  }

  private boolean isObsolete(DeadLetterReport letter, Map<String, Place> last) {
    Place event = last.getOrDefault(letter.key(), letter.origin());
    return mayBeObsolete(letter)
        && event.partition() == letter.partition()
        && event.offset() > letter.offset();
  }
}
