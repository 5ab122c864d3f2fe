package dev.afterword.producer.recap;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether an e-mail address is somebody's own, by how it is named. */
final class OwnAddress {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final int SHORTEST = 4;
  private static final int LONG = 6;

  private OwnAddress() {}

  /** Whether an address is named like a person: {@code kim.lee}, {@code klee}, a handle. */
  static boolean is(String address, String name) {
    int at = address.lastIndexOf('@');
    String local = letters(address.substring(0, Math.max(0, at)));
    String host = letters(address.substring(at + 1));
    List<String> parts =
        Pattern.compile("[^\\p{L}]+")
            .splitAsStream(plain(name))
            .filter(part -> !part.isEmpty())
            .toList();
    String whole = String.join("", parts);
    // What bears the name of its own host belongs to a group.
    if (whole.length() < SHORTEST || host.contains(whole)) {
      return false;
    }
    return local.equals(whole) || (parts.size() > 1 && isInitialAndSurname(local, parts));
  }

  private static boolean isInitialAndSurname(String local, List<String> parts) {
    String surname = parts.getLast();
    String initial = parts.getFirst().substring(0, 1);
    return surname.length() >= SHORTEST
        && local.startsWith(initial)
        && (local.endsWith(surname) || isShortened(local, initial + surname));
  }

  /** Accounts leave out a letter of a long name: {@code kgrnberg} is Kim Grunberg. */
  private static boolean isShortened(String local, String whole) {
    if (whole.length() <= LONG || local.length() != whole.length() - 1) {
      return false;
    }
    int same = 0;
    while (same < local.length() && local.charAt(same) == whole.charAt(same)) {
      same++;
    }
    return local.endsWith(whole.substring(same + 1));
  }

  private static String letters(String text) {
    return plain(text).replaceAll("[^\\p{L}]", "");
  }

  private static String plain(String text) {
    return ACCENT
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
