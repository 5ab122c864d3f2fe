package dev.afterword.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.metadata.ConfigRecord;
import org.apache.kafka.common.metadata.PartitionRecord;
import org.apache.kafka.common.metadata.TopicRecord;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.metadata.LeaderRecoveryState;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.server.common.ApiMessageAndVersion;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * What a node knows when it starts for the first time: the topics are there before anybody asks.
 * Made over the wire they cost a start a fifth of a second, since Kafka makes its own two only when
 * a first group and a first transaction want them, and lets both wait and ask again.
 */
final class FirstMetadata {
  private static final short PLAIN = 0;

  /** As Kafka's own coordinators make them. */
  private static final List<InitialTopic> KAFKA_OWN =
      List.of(
          new InitialTopic(
              Topic.GROUP_METADATA_TOPIC_NAME,
              1,
              Map.of(
                  "cleanup.policy", "compact",
                  "compression.type", "producer",
                  "segment.bytes", "104857600")),
          new InitialTopic(
              Topic.TRANSACTION_STATE_TOPIC_NAME,
              1,
              Map.of(
                  "cleanup.policy", "compact",
                  "compression.type", "uncompressed",
                  "segment.bytes", "104857600",
                  "min.insync.replicas", "1",
                  "unclean.leader.election.enable", "false")));

  private final int node;
  private final Uuid folder;
  private final MetadataVersion version;

  /**
   * For one node.
   *
   * @param folder the id of the folder that the partitions are to lie in
   */
  FirstMetadata(int node, Uuid folder, MetadataVersion version) {
    this.node = node;
    this.folder = folder;
    this.version = version;
  }

  /** What is given, and the topics with Kafka's own beside them. */
  BootstrapMetadata with(BootstrapMetadata given, List<InitialTopic> topics) {
    var records = new ArrayList<>(given.records());
    Stream.concat(KAFKA_OWN.stream(), topics.stream()).forEach(topic -> add(topic, records));
    return BootstrapMetadata.fromRecords(records, given.source());
  }

  private void add(InitialTopic topic, List<ApiMessageAndVersion> records) {
    Uuid id = Uuid.randomUuid();
    records.add(plain(new TopicRecord().setName(topic.name()).setTopicId(id)));
    topic
        .settings()
        .forEach(
            (key, value) ->
                records.add(
                    plain(
                        new ConfigRecord()
                            .setResourceType(ConfigResource.Type.TOPIC.id())
                            .setResourceName(topic.name())
                            .setName(key)
                            .setValue(value))));
    for (int partition = 0; partition < topic.partitions(); partition++) {
      records.add(partition(id, partition));
    }
  }

  private static ApiMessageAndVersion plain(ApiMessage message) {
    return new ApiMessageAndVersion(message, PLAIN);
  }

  /**
   * Led by the node, as in the metadata of one that was killed: the controller takes that back when
   * the broker registers, and gives a partition to none but a former leader.
   */
  private ApiMessageAndVersion partition(Uuid topic, int number) {
    return new ApiMessageAndVersion(
        new PartitionRecord()
            .setTopicId(topic)
            .setPartitionId(number)
            .setReplicas(List.of(node))
            .setIsr(List.of(node))
            .setLeader(node)
            .setLeaderRecoveryState(LeaderRecoveryState.RECOVERED.value())
            .setLeaderEpoch(0)
            .setPartitionEpoch(0)
            .setDirectories(List.of(folder)),
        version.partitionRecordVersion());
  }
}
