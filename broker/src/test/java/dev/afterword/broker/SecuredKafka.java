package dev.afterword.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/**
 * A Kafka that asks who one is: TLS with a certificate of its own making, SASL/SCRAM or
 * certificates of its users, and an authorizer that allows nothing but what was granted.
 */
public final class SecuredKafka implements AutoCloseable {
  private static final String BOSS = "boss";
  private static final String PASSWORD = "-keeps-quiet";

  private final TestCluster cluster;
  private final Path store;
  private final Identities identities;
  private final Admin admin;

  private SecuredKafka(TestCluster cluster, Path store, Identities identities) {
    this.cluster = cluster;
    this.store = store;
    this.identities = identities;
    this.admin = Admin.create(new HashMap<String, Object>(client(BOSS)));
  }

  /** What a client has to be known by. */
  @FunctionalInterface
  private interface Identities {
    Map<String, String> of(String user);
  }

  /** Starts one node that knows these users by their passwords; they may do nothing yet. */
  public static SecuredKafka start(Path folder, List<String> users) throws Exception {
    Path store = Certificates.make(Files.createDirectories(folder).resolve("kafka.p12"), "kafka");
    var cluster =
        TestCluster.start(
            folder,
            1,
            settings(store, "SASL_SSL", byPassword()),
            withBoss(users).stream()
                .map(user -> "SCRAM-SHA-256=[name=" + user + ",password=" + user + PASSWORD + "]")
                .toList());
    return new SecuredKafka(cluster, store, SecuredKafka::password);
  }

  /** Starts one node that knows these users by their certificates; they may do nothing yet. */
  public static SecuredKafka startMutual(Path folder, List<String> users) throws Exception {
    Path store = Certificates.make(Files.createDirectories(folder).resolve("kafka.p12"), "kafka");
    var stores = new HashMap<String, Path>();
    for (String user : withBoss(users)) {
      Path own = Certificates.make(folder.resolve(user + ".p12"), user);
      Certificates.trust(store, own);
      stores.put(user, own);
    }
    Map<String, String> byCertificate =
        Map.of(
            "ssl.client.auth", "required",
            // The name alone, as with a password; else it is CN=name.
            "ssl.principal.mapping.rules", "RULE:^CN=([^,]+).*$/$1/");
    var cluster = TestCluster.start(folder, 1, settings(store, "SSL", byCertificate), List.of());
    return new SecuredKafka(
        cluster,
        store,
        user -> Certificates.client(Optional.ofNullable(stores.get(user)).orElseThrow()));
  }

  private static List<String> withBoss(List<String> users) {
    var known = new ArrayList<>(users);
    known.add(BOSS);
    return known;
  }

  private static Map<String, String> byPassword() {
    return Map.of(
        "sasl.enabled.mechanisms", "SCRAM-SHA-256",
        "sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-256",
        "listener.name.plaintext.scram-sha-256.sasl.jaas.config", jaas(BOSS));
  }

  private static Map<String, String> settings(
      Path store, String protocol, Map<String, String> identities) {
    var settings = new HashMap<>(identities);
    settings.put(
        "listener.security.protocol.map", "PLAINTEXT:" + protocol + ",CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", store.toString());
    settings.put("ssl.keystore.password", Certificates.PASSWORD);
    settings.put("ssl.truststore.type", "PKCS12");
    settings.put("ssl.truststore.location", store.toString());
    settings.put("ssl.truststore.password", Certificates.PASSWORD);
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // The controller's listener, which no client uses, knows no names; the node itself is kafka.
    settings.put("super.users", "User:" + BOSS + ";User:kafka;User:ANONYMOUS");
    return settings;
  }

  private static String jaas(String user) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
        + user
        + "\" password=\""
        + user
        + PASSWORD
        + "\";";
  }

  private static Map<String, String> password(String user) {
    return Map.of(
        "security.protocol", "SASL_SSL",
        "sasl.mechanism", "SCRAM-SHA-256",
        "sasl.jaas.config", jaas(user));
  }

  /** What a client has in its configuration to be this user. */
  public Map<String, String> client(String user) {
    var client = new HashMap<>(identities.of(user));
    client.put("bootstrap.servers", cluster.bootstrapServers());
    client.put("ssl.truststore.type", "PKCS12");
    client.put("ssl.truststore.location", store.toString());
    client.put("ssl.truststore.password", Certificates.PASSWORD);
    return Map.copyOf(client);
  }

  /** The user who may do everything. */
  public Map<String, String> boss() {
    return client(BOSS);
  }

  /** Allows a user something. */
  public void grant(String user, List<Right> rights) throws Exception {
    admin.createAcls(rights.stream().map(right -> right.of(user)).toList()).all().get();
  }

  /** Takes it back. */
  public void revoke(String user, Right right) throws Exception {
    admin.deleteAcls(List.of(right.of(user).toFilter())).all().get();
  }

  @Override
  public void close() {
    admin.close();
    cluster.close();
  }
}
