package dev.afterword.app.doctor;

import dev.afterword.contract.TopicSpecification;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a stage reads and writes, so that a user of Kafka can be told for which it will do.
 *
 * @param command that runs it
 * @param reads topics
 * @param writes topics
 */
record StageNeeds(String command, List<String> reads, List<String> writes) {
  /** Every stage. */
  static List<StageNeeds> of(Topics topics) {
    List<String> all = topics.all().stream().map(TopicSpecification::name).toList();
    List<String> letters = List.of(topics.controls(), topics.deadLetters());
    return List.of(
        new StageNeeds(
            "publish", List.of(topics.sources()), List.of(topics.recaps(), topics.sources())),
        new StageNeeds("render", all, with(letters, topics.pages(), topics.recordings())),
        new StageNeeds(
            "syndicate",
            with(letters, topics.recaps(), topics.pages(), topics.deliveries()),
            with(letters, topics.deliveries())),
        new StageNeeds("serve", all, List.of(topics.controls())));
  }

  private static List<String> with(List<String> some, String... others) {
    var all = new ArrayList<>(some);
    all.addAll(List.of(others));
    return List.copyOf(all);
  }

  /** What may not be done of it, as far as the topics are there. */
  List<String> missing(Survey survey) {
    var missing = new ArrayList<String>();
    denied(survey, reads, Survey.Sight::readable).forEach(topic -> missing.add("read " + topic));
    denied(survey, writes, Survey.Sight::writable).forEach(topic -> missing.add("write " + topic));
    return missing;
  }

  private static List<String> denied(
      Survey survey, List<String> needed, Predicate<Survey.Sight> allowed) {
    return needed.stream()
        .filter(
            topic ->
                Optional.ofNullable(survey.topics().get(topic))
                    .filter(allowed.negate())
                    .isPresent())
        .toList();
  }
}
