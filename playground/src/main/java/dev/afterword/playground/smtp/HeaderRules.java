package dev.afterword.playground.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a careful relay checks in the header section (RFC 5322 §3.6, RFC 2045 §4). */
final class HeaderRules {
  private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:.*");
  private static final List<String> EXACTLY_ONCE = List.of("date", "from", "message-id");
  private static final List<String> AT_MOST_ONCE =
      List.of(
          "sender",
          "reply-to",
          "to",
          "cc",
          "subject",
          "in-reply-to",
          "references",
          "mime-version",
          "content-type",
          "content-transfer-encoding");

  private HeaderRules() {}

  /** The first rule that is broken, as the text of a reply. */
  static Optional<String> complaint(String mail, boolean international, boolean eightBit) {
    int end = mail.indexOf("\r\n\r\n");
    String header =
        mail.startsWith("\r\n") ? "" : mail.substring(0, end < 0 ? mail.length() : end + 2);
    List<String> names = new ArrayList<>();
    for (String line : header.split("\r\n", -1)) {
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      if (!line.isEmpty() && !folded && !FIELD.matcher(line).matches()) {
        return Optional.of("5.6.0 A header line has no field name");
      }
      if (!line.isEmpty() && !folded) {
        names.add(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT));
      }
    }
    return counts(names).or(() -> octets(mail, header, international, eightBit));
  }

  private static Optional<String> counts(List<String> names) {
    for (String name : EXACTLY_ONCE) {
      long count = names.stream().filter(name::equals).count();
      if (count != 1) {
        return Optional.of(
            "5.6.0 The field " + name + " must appear once, it appears " + count + " times");
      }
    }
    for (String name : AT_MOST_ONCE) {
      if (names.stream().filter(name::equals).count() > 1) {
        return Optional.of("5.6.0 The field " + name + " appears more than once");
      }
    }
    return names.contains("content-type") && !names.contains("mime-version")
        ? Optional.of("5.6.0 Content-Type without MIME-Version")
        : Optional.empty();
  }

  private static Optional<String> octets(
      String mail, String header, boolean international, boolean eightBit) {
    if (!international && !isAscii(header)) {
      return Optional.of("5.6.7 A header holds octets beyond ASCII without SMTPUTF8");
    }
    return eightBit || international || isAscii(mail)
        ? Optional.empty()
        : Optional.of("5.6.1 The body holds octets beyond ASCII without BODY=8BITMIME");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 128);
  }
}
