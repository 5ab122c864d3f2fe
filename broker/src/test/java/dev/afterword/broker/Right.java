package dev.afterword.broker;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One thing that a user of a secured Kafka may do.
 *
 * @param type of the resource
 * @param name of the resource, or what it begins with
 * @param prefix whether the name is a beginning
 * @param operation what may be done
 */
public record Right(ResourceType type, String name, boolean prefix, AclOperation operation) {
  /** Reading a topic. */
  public static Right read(String topic) {
    return new Right(ResourceType.TOPIC, topic, false, AclOperation.READ);
  }

  /** Reading topics. */
  public static Right readAll(String beginning) {
    return new Right(ResourceType.TOPIC, beginning, true, AclOperation.READ);
  }

  /** Writing a topic. */
  public static Right write(String topic) {
    return new Right(ResourceType.TOPIC, topic, false, AclOperation.WRITE);
  }

  /** Seeing that topics are there. */
  public static Right see(String beginning) {
    return new Right(ResourceType.TOPIC, beginning, true, AclOperation.DESCRIBE);
  }

  /** Being a member of a group. */
  public static Right join(String group) {
    return new Right(ResourceType.GROUP, group, false, AclOperation.READ);
  }

  /** Appending in transactions under ids that begin so. */
  public static Right transact(String beginning) {
    return new Right(ResourceType.TRANSACTIONAL_ID, beginning, true, AclOperation.WRITE);
  }

  AclBinding of(String user) {
    return new AclBinding(
        new ResourcePattern(type, name, prefix ? PatternType.PREFIXED : PatternType.LITERAL),
        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
  }

  /** For the name of a test. */
  @Override
  public String toString() {
    return operation + " " + type + " " + name + (prefix ? "*" : "");
  }
}
