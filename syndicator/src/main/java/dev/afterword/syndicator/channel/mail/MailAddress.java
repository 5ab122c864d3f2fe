package dev.afterword.syndicator.channel.mail;

import dev.afterword.syndicator.channel.SettingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * One mailbox.
 *
 * @param text as it stands in a header, without line ends
 */
record MailAddress(String text) {
  /**
   * Reads one address.
   *
   * @throws SettingException if it is none, or more than one
   */
  static MailAddress parse(String key, String text) {
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
      return new MailAddress(text);
    } catch (AddressException unreadable) {
      throw wrong;
    }
  }

  /** What stands behind the at sign. */
  String domain() {
    String address = text.replaceAll("^.*<|>.*$", "").strip();
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
