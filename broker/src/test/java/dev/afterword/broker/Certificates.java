package dev.afterword.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;

/** Keys with certificates that vouch for themselves, for loopback and a day. */
final class Certificates {
  static final String PASSWORD = "only-for-this-test";

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Certificates() {}

  /** The JDK's own tool makes it. */
  static Path make(Path store, String name) throws Exception {
    SystemCall.run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        "san=ip:127.0.0.1",
        "-validity",
        "1",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD);
    return store;
  }

  /** From now on the first believes the certificate of the second. */
  static void trust(Path first, Path second) throws Exception {
    KeyStore believer = open(first);
    KeyStore other = open(second);
    String alias = other.aliases().nextElement();
    believer.setCertificateEntry(alias, other.getCertificate(alias));
    try (var file = Files.newOutputStream(first)) {
      believer.store(file, PASSWORD.toCharArray());
    }
  }

  /**
   * What a client shows: certificate and key as text, which is how operators of clusters get it.
   */
  static Map<String, String> client(Path store) {
    try {
      KeyStore own = open(store);
      String alias = own.aliases().nextElement();
      return Map.of(
          "security.protocol",
          "SSL",
          "ssl.keystore.type",
          "PEM",
          "ssl.keystore.certificate.chain",
          text("CERTIFICATE", own.getCertificate(alias).getEncoded()),
          "ssl.keystore.key",
          text("PRIVATE KEY", own.getKey(alias, PASSWORD.toCharArray()).getEncoded()));
    } catch (GeneralSecurityException | IOException unreadable) {
      throw new IllegalStateException("a store of this test cannot be read", unreadable);
    }
  }

  private static KeyStore open(Path store) throws GeneralSecurityException, IOException {
    var opened = KeyStore.getInstance("PKCS12");
    try (var file = Files.newInputStream(store)) {
      opened.load(file, PASSWORD.toCharArray());
    }
    return opened;
  }

  private static String text(String kind, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, new String(LINES.encode(bytes), StandardCharsets.US_ASCII), kind);
  }
}
