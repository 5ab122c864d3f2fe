package dev.afterword.syndicator.smtp;

import dev.afterword.syndicator.channel.SettingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A mail server and how to log in there. Holds a password: {@link #toString()} names the host only.
 *
 * @param tls from the first byte on
 * @param starttls refuse to go on in plain text
 * @param host name or address
 * @param port from 1
 * @param login user and password, if the server wants them
 */
record SmtpAddress(boolean tls, boolean starttls, String host, int port, Optional<Login> login) {
  private static final int PLAIN_PORT = 25;
  private static final int SUBMISSION_PORT = 587;
  private static final int TLS_PORT = 465;

  /** Never shown. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[…]";
    }
  }

  /**
   * Reads {@code smtp://user:password@host:port?starttls=required}; user and password are
   * percent-encoded where they hold other than letters and digits.
   *
   * @throws SettingException if it cannot be read; never repeats the value
   */
  static SmtpAddress parse(String text) {
    try {
      var address = new URI(text);
      String query = Optional.ofNullable(address.getQuery()).orElse("");
      boolean tls = "smtps".equals(address.getScheme());
      if (address.getHost() == null
          || !(tls || "smtp".equals(address.getScheme()))
          || !(query.isEmpty() || query.equals("starttls=required"))) {
        throw unusable();
      }
      var login = Optional.ofNullable(address.getRawUserInfo()).map(SmtpAddress::login);
      int usual = tls ? TLS_PORT : login.isPresent() ? SUBMISSION_PORT : PLAIN_PORT;
      int port = address.getPort() < 0 ? usual : address.getPort();
      String host = address.getHost().replaceAll("^\\[|]$", "");
      return new SmtpAddress(tls, !query.isEmpty(), host, port, login);
    } catch (URISyntaxException unreadable) {
      throw unusable();
    }
  }

  private static Login login(String userInfo) {
    int colon = userInfo.indexOf(':');
    if (colon < 1) {
      throw unusable();
    }
    return new Login(decode(userInfo.substring(0, colon)), decode(userInfo.substring(colon + 1)));
  }

  private static String decode(String encoded) {
    try {
      // A plus sign is a plus sign here; only the percent sign is special.
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw unusable();
    }
  }

  /** A certificate tells nothing on this machine, and without a login nobody is asked for one. */
  boolean checksCertificate() {
    return !isLoopback() && (tls || starttls || login.isPresent());
  }

  /** As whom mail goes there, for people. */
  String account() {
    return login.map(known -> known.user() + " at ").orElse("") + host + ":" + port;
  }

  private boolean isLoopback() {
    return host.equalsIgnoreCase("localhost")
        || host.equals("::1")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }

  private static SettingException unusable() {
    return new SettingException(
        "smtp", "smtp cannot be read: write smtp://user:password@host:port, percent-encoded");
  }

  @Override
  public String toString() {
    return "SmtpAddress[" + host + ":" + port + "]";
  }
}
