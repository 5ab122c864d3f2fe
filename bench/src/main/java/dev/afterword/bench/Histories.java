package dev.afterword.bench;

import dev.afterword.broker.BrokerException;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts what a real community's followers would have got: one announcement for each recap, and one
 * more whenever videos came that nobody had heard of.
 */
public final class Histories {
  private static final int MANY = 20;

  private Histories() {}

  /**
   * Replays a clone, whose HEAD is moved.
   *
   * @param arguments the clone, a folder for data, the root of the recaps below the clone, a glob
   */
  public static void main(String[] arguments) throws BrokerException, IOException {
    var replay = new HistoryReplay();
    replay.run(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], List.of(arguments[3]));
    System.out.printf(
        "%d commits, %d of them with more than %d recaps%n",
        replay.commits(), replay.larger(MANY), MANY);
    int wrong = 0;
    for (Audience audience : replay.audiences()) {
      List<String> faults = faults(audience);
      faults.forEach(System.out::println);
      wrong += faults.size();
      System.out.println(line(replay, audience));
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  private static String line(HistoryReplay replay, Audience audience) {
    Map<Act, Long> acts =
        audience.said().stream()
            .collect(
                Collectors.groupingBy(Audience.Said::act, TreeMap::new, Collectors.counting()));
    Map<String, Long> states =
        audience.deliveries().stream()
            .collect(
                Collectors.groupingBy(
                    delivery -> delivery.state().name(), TreeMap::new, Collectors.counting()));
    long loud =
        audience.said().stream()
            .filter(said -> replay.size(said.commit()) > MANY && isHeard(said.act()))
            .count();
    return "%s: %d recaps %s, said %s, said of commits with more than %d recaps: %d"
        .formatted(audience.name(), audience.deliveries().size(), states, acts, MANY, loud);
  }

  private static boolean isHeard(Act act) {
    return act == Act.ANNOUNCE || act == Act.FOLLOW_UP;
  }

  /** What followers got too often: a second announcement, or a follow-up without a new video. */
  static List<String> faults(Audience audience) {
    Map<RecapId, Integer> generations =
        audience.deliveries().stream()
            .collect(Collectors.toMap(Delivery::recap, Delivery::generation));
    Map<RecapId, Long> announced =
        audience.said().stream()
            .filter(said -> said.act() == Act.ANNOUNCE)
            .collect(Collectors.groupingBy(Audience.Said::recap, Collectors.counting()));
    var faults =
        new ArrayList<>(
            announced.entrySet().stream()
                .filter(entry -> entry.getValue() > generations.getOrDefault(entry.getKey(), 0))
                .map(entry -> entry.getKey() + " was announced " + entry.getValue() + " times")
                .toList());
    audience.said().stream()
        .filter(said -> said.act() == Act.FOLLOW_UP && !said.news())
        .map(said -> said.recap() + " had a follow-up without a new video, " + said.commit())
        .forEach(faults::add);
    return faults;
  }
}
