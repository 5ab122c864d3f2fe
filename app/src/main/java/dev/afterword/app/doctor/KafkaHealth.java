package dev.afterword.app.doctor;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.contract.TopicSpecification;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.eventlog.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at Kafka, its topics and what its user may do there. Makes no topic of a cluster. */
final class KafkaHealth {
  private static final String SUBJECT = "kafka";

  /** Clocks of machines that are kept in time differ by less. */
  private static final Duration TOLERATED = Duration.ofMinutes(1);

  private KafkaHealth() {}

  static List<Diagnosis> of(Installation installation, DataFolder data, Instant now) {
    try (var access = LogAccess.look(installation.configuration(), data)) {
      Survey survey = access.log().survey();
      var found = new ArrayList<Diagnosis>();
      found.add(topics(place(access), access.log().topics(), survey));
      found.addAll(rights(access.log().topics(), survey));
      survey.newest().flatMap(newest -> clock(newest, now)).ifPresent(found::add);
      return found;
    } catch (LogUnavailableException | CommandException refused) {
      return List.of(
          Diagnosis.fault(
              SUBJECT,
              String.valueOf(refused.getMessage()),
              "check kafka.bootstrap.servers, security.protocol and credentials, and whether the"
                  + " brokers run"));
    }
  }

  private static String place(LogAccess access) {
    return (access.isEmbedded() ? "embedded, " : "") + access.log().bootstrapServers();
  }

  static Diagnosis topics(String place, Topics topics, Survey survey) {
    List<String> hidden =
        topics.all().stream()
            .map(TopicSpecification::name)
            .filter(name -> !survey.topics().containsKey(name))
            .toList();
    if (topics.replication() > survey.brokers() && !hidden.isEmpty()) {
      return Diagnosis.fault(
          SUBJECT,
          place
              + " has "
              + survey.brokers()
              + " brokers, and topics.replication is "
              + topics.replication(),
          "set topics.replication to at most the number of brokers, or start more of them");
    }
    return headless(place, survey)
        .or(() -> uneven(topics, survey))
        .orElseGet(() -> there(place, topics, hidden));
  }

  private static Optional<Diagnosis> headless(String place, Survey survey) {
    List<String> lost =
        survey.topics().entrySet().stream()
            .filter(topic -> topic.getValue().headless())
            .map(topic -> topic.getKey())
            .sorted()
            .toList();
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Diagnosis.fault(
                SUBJECT,
                place + " has no leader for a part of " + String.join(", ", lost),
                "start the broker that holds it; until then nobody can read or write there"));
  }

  /** A delivery lies where its recap lies, or no worker would find it. */
  private static Optional<Diagnosis> uneven(Topics topics, Survey survey) {
    Set<Integer> partitions = new LinkedHashSet<>();
    Stream.of(topics.recaps(), topics.pages(), topics.deliveries())
        .flatMap(name -> Optional.ofNullable(survey.topics().get(name)).stream())
        .forEach(topic -> partitions.add(topic.partitions()));
    return partitions.size() < 2
        ? Optional.empty()
        : Optional.of(
            Diagnosis.fault(
                SUBJECT,
                "the topics of recaps, pages and deliveries have different numbers of partitions: "
                    + partitions,
                "give all three the same number; without a ledger copy ('afterword ledger export')"
                    + " do not delete the deliveries"));
  }

  private static Diagnosis there(String place, Topics topics, List<String> hidden) {
    if (hidden.isEmpty()) {
      return Diagnosis.fine(SUBJECT, place + ", all topics are there");
    }
    if (hidden.size() == topics.all().size()) {
      return Diagnosis.unclear(
          SUBJECT,
          place + ", none of our topics is there yet",
          "the first start makes them, if this user may; docs/deployment.md lists the rights");
    }
    return Diagnosis.unclear(
        SUBJECT,
        place + ", not there or hidden from this user: " + String.join(", ", hidden),
        "start a stage that may make them, or grant the right to see them");
  }

  /** A stage has a user of its own where rights are kept narrow; one that is enough will do. */
  static List<Diagnosis> rights(Topics topics, Survey survey) {
    List<StageNeeds> stages = StageNeeds.of(topics);
    List<String> able =
        stages.stream()
            .filter(stage -> stage.missing(survey).isEmpty())
            .map(StageNeeds::command)
            .toList();
    if (able.size() == stages.size()) {
      return List.of();
    }
    return List.of(
        able.isEmpty()
            ? Diagnosis.fault(
                "rights",
                "this user can run no stage; it may not " + needed(stages, survey),
                "grant it the rights of its stage, as docs/deployment.md lists them")
            : Diagnosis.fine(
                "rights",
                "this user's rights on topics are enough for "
                    + String.join(", ", able)
                    + ", and for no other stage"));
  }

  private static String needed(List<StageNeeds> stages, Survey survey) {
    return String.join(
        "; ",
        stages.stream()
            .map(stage -> String.join(", ", stage.missing(survey)) + " for " + stage.command())
            .toList());
  }

  static Optional<Diagnosis> clock(Instant newest, Instant now) {
    return newest.isAfter(now.plus(TOLERATED))
        ? Optional.of(
            Diagnosis.fault(
                "clock",
                "the newest record was written at "
                    + newest
                    + ", and here it is "
                    + now
                    + ": a clock is wrong",
                "keep the clocks of all machines in time, by NTP"))
        : Optional.empty();
  }
}
