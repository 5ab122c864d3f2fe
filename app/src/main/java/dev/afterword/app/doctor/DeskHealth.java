package dev.afterword.app.doctor;

import dev.afterword.app.config.Desk;
import dev.afterword.desk.tls.CertificateFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks at the certificate with which site and desk are served. */
final class DeskHealth {
  private static final String SUBJECT = "desk.certificate";
  private static final Duration SOON = Duration.ofDays(14);
  private static final String FIX = "renew the certificate, then restart: it is read once";

  private DeskHealth() {}

  static Optional<Diagnosis> certificate(Desk desk, Instant now) {
    return desk.certificate().map(files -> certificate(files, now));
  }

  private static Diagnosis certificate(CertificateFiles files, Instant now) {
    try {
      var _ = files.context();
      return expiry(files.expiry(), now);
    } catch (IOException unusable) {
      return Diagnosis.fault(
          SUBJECT,
          String.valueOf(unusable.getMessage()),
          "correct desk.certificate and desk.certificate-key, or the files");
    }
  }

  static Diagnosis expiry(Instant end, Instant now) {
    if (end.isBefore(now)) {
      return Diagnosis.fault(SUBJECT, "it has expired at " + end, FIX);
    }
    return end.isBefore(now.plus(SOON))
        ? Diagnosis.unclear(SUBJECT, "it expires at " + end, FIX)
        : Diagnosis.fine(SUBJECT, "good until " + end);
  }
}
