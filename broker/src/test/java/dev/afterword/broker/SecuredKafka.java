package dev.afterword.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * A Kafka that asks who one is: TLS with a certificate of its own making, SASL/SCRAM, and an
 * authorizer that allows nothing but what was granted.
 */
public final class SecuredKafka implements AutoCloseable {
  private static final String BOSS = "boss";
  private static final String PASSWORD = "-keeps-quiet";
  private static final String STORE_PASSWORD = "only-for-this-test";

  private final TestCluster cluster;
  private final Path store;
  private final Admin admin;

  private SecuredKafka(TestCluster cluster, Path store) {
    this.cluster = cluster;
    this.store = store;
    this.admin = Admin.create(new HashMap<String, Object>(client(BOSS)));
  }

  /** Starts one node that knows these users, who may do nothing yet. */
  public static SecuredKafka start(Path folder, List<String> users) throws Exception {
    Path store = certificate(Files.createDirectories(folder).resolve("kafka.p12"));
    var known = new ArrayList<>(users);
    known.add(BOSS);
    var cluster =
        TestCluster.start(
            folder,
            1,
            settings(store),
            known.stream()
                .map(user -> "SCRAM-SHA-256=[name=" + user + ",password=" + user + PASSWORD + "]")
                .toList());
    return new SecuredKafka(cluster, store);
  }

  /** The JDK's own tool makes it, for loopback and a day. */
  private static Path certificate(Path store) throws Exception {
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "kafka",
                "-keyalg",
                "EC",
                "-dname",
                "CN=kafka",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                STORE_PASSWORD)
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool made no certificate");
    }
    return store;
  }

  private static Map<String, String> settings(Path store) {
    var settings = new HashMap<String, String>();
    settings.put("listener.security.protocol.map", "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-256");
    settings.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-256");
    settings.put("listener.name.plaintext.scram-sha-256.sasl.jaas.config", jaas(BOSS));
    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", store.toString());
    settings.put("ssl.keystore.password", STORE_PASSWORD);
    settings.put("ssl.truststore.type", "PKCS12");
    settings.put("ssl.truststore.location", store.toString());
    settings.put("ssl.truststore.password", STORE_PASSWORD);
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // The controller's listener, which no client uses, knows no names.
    settings.put("super.users", "User:" + BOSS + ";User:ANONYMOUS");
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

  /** What a client has in its configuration to be this user. */
  public Map<String, String> client(String user) {
    return Map.of(
        "bootstrap.servers",
        cluster.bootstrapServers(),
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "SCRAM-SHA-256",
        "sasl.jaas.config",
        jaas(user),
        "ssl.truststore.type",
        "PKCS12",
        "ssl.truststore.location",
        store.toString(),
        "ssl.truststore.password",
        STORE_PASSWORD);
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
