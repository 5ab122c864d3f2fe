package dev.afterword.syndicator.mime;

import dev.afterword.syndicator.channel.SettingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;

/**
 * One mailbox.
 *
 * @param text as it stands in a header, without line ends
 */
public record MailAddress(String text) {
  /**
   * Reads one address.
   *
   * @throws SettingException if it is none, or more than one
   */
  public static MailAddress parse(String key, String text) {
    var wrong = new SettingException(key, key + " is no mail address: write name@example.org");
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw wrong;
    }
    try {
      var parsed = InternetAddress.parse(text, true);
      if (parsed.length != 1 || parsed[0].isGroup() || !parsed[0].getAddress().contains("@")) {
        throw wrong;
      }
      parsed[0].validate();
      return new MailAddress(inAscii(text));
    } catch (AddressException | IllegalArgumentException unreadable) {
      throw wrong;
    }
  }

  /** A domain in any script has a name in ASCII, which every mail server understands (RFC 5891). */
  private static String inAscii(String text) {
    String mailbox = mailbox(text);
    String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
    int at = text.lastIndexOf(mailbox) + mailbox.length() - domain.length();
    return text.substring(0, at)
        + IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES)
        + text.substring(at + domain.length());
  }

  /** The address without the name before it. */
  static String mailbox(String text) {
    return text.replaceAll("(?s)^.*<|>.*$", "").strip();
  }

  /** What stands behind the at sign. */
  public String domain() {
    String mailbox = mailbox(text);
    return mailbox.substring(mailbox.lastIndexOf('@') + 1);
  }
}
