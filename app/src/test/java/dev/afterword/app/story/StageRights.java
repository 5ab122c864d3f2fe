package dev.afterword.app.story;

import dev.afterword.broker.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The rights of each stage in Kafka, as {@code deploy/kubernetes/strimzi.yaml} grants them. */
final class StageRights {
  private static final String PREFIX = "afterword-";

  private StageRights() {}

  static Map<String, List<Right>> read() throws IOException {
    String text = Files.readString(Path.of("..", "deploy", "kubernetes", "strimzi.yaml"));
    Map<?, ?> list = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    var rights = new LinkedHashMap<String, List<Right>>();
    for (Object item : (List<?>) at(list, "items")) {
      Map<?, ?> object = (Map<?, ?>) item;
      if ("KafkaUser".equals(object.get("kind"))) {
        String name = at((Map<?, ?>) at(object, "metadata"), "name").toString();
        rights.put(name.substring(PREFIX.length()), rights((Map<?, ?>) at(object, "spec")));
      }
    }
    return rights;
  }

  private static List<Right> rights(Map<?, ?> user) {
    var rights = new ArrayList<Right>();
    for (Object each : (List<?>) at((Map<?, ?>) at(user, "authorization"), "acls")) {
      Map<?, ?> rule = (Map<?, ?>) each;
      for (Object operation : (List<?>) at(rule, "operations")) {
        rights.add(right((Map<?, ?>) at(rule, "resource"), operation.toString()));
      }
    }
    return List.copyOf(rights);
  }

  private static Right right(Map<?, ?> resource, String operation) {
    ResourceType type =
        switch (at(resource, "type").toString()) {
          case "topic" -> ResourceType.TOPIC;
          case "group" -> ResourceType.GROUP;
          case "transactionalId" -> ResourceType.TRANSACTIONAL_ID;
          case "cluster" -> ResourceType.CLUSTER;
          case String other -> throw new AssertionError("no such resource: " + other);
        };
    String name = type == ResourceType.CLUSTER ? "kafka-cluster" : at(resource, "name").toString();
    boolean prefix = "prefix".equals(resource.get("patternType"));
    return new Right(type, name, prefix, AclOperation.valueOf(operation.toUpperCase(Locale.ROOT)));
  }

  private static Object at(Map<?, ?> map, String key) {
    return Optional.<Object>ofNullable(map.get(key)).orElseThrow(() -> new AssertionError(key));
  }
}
