package dev.afterword.desk.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.HttpFaceConfig;
import dev.afterword.desk.http.Ready;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CertificateFilesTest {
  private static final char[] PASSWORD = "no secret".toCharArray();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void aSiteIsServedUnderACertificate(String algorithm) throws Exception {
    KeyStore store = made("one", algorithm);
    var files = new CertificateFiles(certificate("one", store), key("one", store));
    Files.writeString(folder.resolve("index.html"), "Here.");
    var config =
        new HttpFaceConfig(InetAddress.getLoopbackAddress(), 0, folder, Ready::new, List.of())
            .secured(files.context());

    try (HttpFace face = HttpFace.start(config);
        HttpClient browser = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
      assertThat(face.url().getScheme()).isEqualTo("https");
      URI page = URI.create("https://localhost:" + face.url().getPort() + "/index.html");
      var answer = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo("Here.");
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }
  }

  @Test
  void whatIsNoPairIsRefusedWithItsFiles() throws Exception {
    KeyStore one = made("one", "EC");
    KeyStore other = made("other", "EC");
    Path certificate = certificate("one", one);

    assertThatThrownBy(() -> new CertificateFiles(certificate, key("other", other)).context())
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("other.key", "is not the key of", "one.pem");
    assertThatThrownBy(() -> new CertificateFiles(certificate, folder.resolve("none")).context())
        .hasMessageEndingWith("none is not there");
    assertThatThrownBy(() -> new CertificateFiles(certificate, certificate).context())
        .hasMessageContaining("openssl pkcs8");
    Path empty = Files.writeString(folder.resolve("empty"), "");
    assertThatThrownBy(() -> new CertificateFiles(empty, empty).context())
        .hasMessageContaining("holds no certificate");
  }

  private KeyStore made(String name, String algorithm) throws Exception {
    Path file = folder.resolve(name + ".p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  private Path certificate(String name, KeyStore store) throws Exception {
    return pem(name + ".pem", "CERTIFICATE", store.getCertificate(name).getEncoded());
  }

  private Path key(String name, KeyStore store) throws Exception {
    return pem(name + ".key", "PRIVATE KEY", store.getKey(name, PASSWORD).getEncoded());
  }

  private Path pem(String name, String label, byte[] content) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(content);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label));
  }

  private static SSLContext trusting(KeyStore store) throws Exception {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    var known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("one", store.getCertificate("one"));
    trust.init(known);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
