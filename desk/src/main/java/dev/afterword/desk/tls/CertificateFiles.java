package dev.afterword.desk.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate and its private key, as certbot and openssl write them.
 *
 * @param certificate PEM (RFC 7468): the certificate, then those that lead to a known authority
 * @param key PEM: the private key in PKCS#8, without a password
 */
public record CertificateFiles(Path certificate, Path key) {
  /**
   * What a server shows to browsers. Read once: a renewed certificate is taken at the next start.
   *
   * @throws IOException names the file that cannot be used, and the fix
   */
  public SSLContext context() throws IOException {
    List<X509Certificate> chain = PemFile.certificates(certificate);
    PrivateKey secret = PemFile.privateKey(key, chain.getFirst().getPublicKey().getAlgorithm());
    try {
      if (!belong(secret, chain.getFirst())) {
        throw new IOException(key + " is not the key of " + certificate);
      }
      return context(secret, chain);
    } catch (GeneralSecurityException unusable) {
      throw new IOException(
          "%s and %s cannot be used: %s".formatted(certificate, key, unusable.getMessage()),
          unusable);
    }
  }

  /**
   * Until when browsers take it.
   *
   * @throws IOException names the file that cannot be used, and the fix
   */
  public Instant expiry() throws IOException {
    return PemFile.certificates(certificate).getFirst().getNotAfter().toInstant();
  }

  /** A wrong pair would start, and then fail for every visitor without a word. */
  private static boolean belong(PrivateKey secret, X509Certificate certificate)
      throws GeneralSecurityException {
    byte[] message = {1, 2, 3};
    var signing = Signature.getInstance(algorithm(secret));
    signing.initSign(secret);
    signing.update(message);
    var checking = Signature.getInstance(algorithm(secret));
    checking.initVerify(certificate.getPublicKey());
    checking.update(message);
    return checking.verify(signing.sign());
  }

  private static String algorithm(PrivateKey secret) {
    return switch (secret.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> secret.getAlgorithm();
    };
  }

  private static SSLContext context(PrivateKey secret, List<X509Certificate> chain)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] none = {};
    store.setKeyEntry("server", secret, none, chain.toArray(X509Certificate[]::new));
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, none);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
