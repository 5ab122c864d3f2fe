package dev.afterword.producer.markdown;

/**
 * How much a text may hold so that reading it takes less than a second, whatever it is made of. The
 * longest text of seven communities has 4,434 lines, another one 393 addresses.
 */
public final class Plenty {
  /** Each may be a heading, a point of a list, a row of a table or a definition of a link. */
  static final int MOST_LINES = 30_000;

  /** Each becomes a link. */
  static final int MOST_ADDRESSES = 10_000;

  private Plenty() {}

  /** Whether a text has more lines or addresses than any page needs. */
  public static boolean isExceeded(String text) {
    int lines = 1;
    int addresses = 0;
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '\n' -> lines++;
        case '@' -> addresses++;
        case ':' -> addresses += text.startsWith("://", at) ? 1 : 0;
        case 'w' -> addresses += text.startsWith("www.", at) ? 1 : 0;
        default -> {}
      }
    }
    return lines > MOST_LINES || addresses > MOST_ADDRESSES;
  }
}
