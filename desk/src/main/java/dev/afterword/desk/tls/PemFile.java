package dev.afterword.desk.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what stands between the lines of BEGIN and END (RFC 7468). */
final class PemFile {
  private static final Pattern KEY =
      Pattern.compile("(?s)-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----");

  private PemFile() {}

  /** One or more certificates, in their order. */
  static List<X509Certificate> certificates(Path file) throws IOException {
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes(file)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (found.isEmpty()) {
        throw new IOException(file + " holds no certificate: it begins with BEGIN CERTIFICATE");
      }
      return found;
    } catch (CertificateException wrong) {
      throw new IOException(file + " holds no certificate that can be read, in PEM", wrong);
    }
  }

  /** The key, of the certificate's algorithm. */
  static PrivateKey privateKey(Path file, String algorithm) throws IOException {
    var found = KEY.matcher(new String(bytes(file), StandardCharsets.US_ASCII));
    if (!found.find()) {
      throw new IOException(
          file
              + " holds no private key in PKCS#8 without a password; make one with"
              + " openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW");
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      // Without the cause, whose words could hold a part of the key.
      throw new IOException(file + " holds no " + algorithm + " key as the certificate needs it");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new IOException(file + " is not there", missing);
    }
  }
}
