package dev.afterword.eventlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives all partitions to the member whose instance name is the first, for a stage whose work has
 * no parts: the others stand by. By name, and not to who had them last, because then a process that
 * comes back under its own name finds the group as it was, and goes on at once.
 */
public final class AllToOne implements ConsumerPartitionAssignor {
  /** For Kafka's client, which makes it by the name of this class. */
  public AllToOne() {}

  @Override
  public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
    Map<String, Subscription> members = group.groupSubscription();
    var assignments = new HashMap<String, Assignment>();
    members.keySet().forEach(member -> assignments.put(member, new Assignment(List.of())));
    members.entrySet().stream()
        .min(Comparator.comparing(AllToOne::name))
        .ifPresent(
            first ->
                assignments.put(
                    first.getKey(),
                    new Assignment(partitions(cluster, first.getValue().topics()))));
    return new GroupAssignment(assignments);
  }

  private static String name(Map.Entry<String, Subscription> member) {
    return member.getValue().groupInstanceId().orElse(member.getKey());
  }

  private static List<TopicPartition> partitions(Cluster cluster, List<String> topics) {
    var partitions = new ArrayList<TopicPartition>();
    for (String topic : topics) {
      cluster
          .partitionsForTopic(topic)
          .forEach(
              partition ->
                  partitions.add(new TopicPartition(partition.topic(), partition.partition())));
    }
    return partitions;
  }

  @Override
  public String name() {
    return "afterword-all-to-one";
  }
}
