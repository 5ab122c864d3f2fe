package dev.afterword.app.config;

import dev.afterword.desk.tls.CertificateFiles;
import java.net.URI;
import java.util.Optional;

/**
 * Who may enter the desk.
 *
 * @param key opens everything; absent: one is made and kept in the data folder
 * @param readKey opens what only shows
 * @param url where browsers see this process through a reverse proxy
 * @param certificate with which it speaks TLS by itself, without such a proxy
 */
public record Desk(
    Optional<String> key,
    Optional<String> readKey,
    Optional<URI> url,
    Optional<CertificateFiles> certificate) {
  /** Names no key. */
  @Override
  public String toString() {
    return "Desk[" + url + "]";
  }
}
