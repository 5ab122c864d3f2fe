package dev.afterword.eventlog;

import dev.afterword.contract.TopicSpecification;
import dev.afterword.contract.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.acl.AclOperation;

/** Looks at our topics from outside. */
final class Surveyor {
  private final Admin admin;
  private final Answers answers;
  private final Topics topics;

  Surveyor(Admin admin, Answers answers, Topics topics) {
    this.admin = admin;
    this.answers = answers;
    this.topics = topics;
  }

  Survey survey() {
    Map<String, TopicDescription> described = described();
    return new Survey(
        answers.of(admin.describeCluster().nodes(), "name its brokers").size(),
        described.values().stream()
            .collect(Collectors.toUnmodifiableMap(TopicDescription::name, Surveyor::sight)),
        newest(described));
  }

  private Map<String, TopicDescription> described() {
    Set<String> there = answers.of(admin.listTopics().names(), "list topics");
    List<String> ours =
        topics.all().stream().map(TopicSpecification::name).filter(there::contains).toList();
    return answers.of(
        admin
            .describeTopics(ours, new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .allTopicNames(),
        "describe topics");
  }

  private static Survey.Sight sight(TopicDescription topic) {
    // A broker without rights of its own tells none, or all of them.
    Set<AclOperation> allowed =
        Optional.ofNullable(topic.authorizedOperations()).orElse(Set.of(AclOperation.ALL));
    return new Survey.Sight(
        topic.partitions().size(),
        topic.partitions().stream().mapToInt(part -> part.replicas().size()).min().orElse(0),
        topic.partitions().stream().anyMatch(Surveyor::isHeadless),
        isAllowed(allowed, AclOperation.READ),
        isAllowed(allowed, AclOperation.WRITE));
  }

  private static boolean isHeadless(TopicPartitionInfo part) {
    return part.leader() == null || part.leader().isEmpty();
  }

  private static boolean isAllowed(Set<AclOperation> allowed, AclOperation wanted) {
    return allowed.contains(wanted) || allowed.contains(AclOperation.ALL);
  }

  private Optional<Instant> newest(Map<String, TopicDescription> described) {
    Map<TopicPartition, OffsetSpec> questions = new HashMap<>();
    described
        .values()
        .forEach(
            topic ->
                topic.partitions().stream()
                    .filter(part -> !isHeadless(part))
                    .forEach(
                        part ->
                            questions.put(
                                new TopicPartition(topic.name(), part.partition()),
                                OffsetSpec.maxTimestamp())));
    return answers
        .of(admin.listOffsets(questions).all(), "tell its newest records")
        .values()
        .stream()
        .map(ListOffsetsResultInfo::timestamp)
        .filter(time -> time > 0)
        .max(Long::compare)
        .map(Instant::ofEpochMilli);
  }
}
