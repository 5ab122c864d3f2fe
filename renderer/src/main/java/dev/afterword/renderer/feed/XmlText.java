package dev.afterword.renderer.feed;

/** What a text may hold in XML 1.0 (section 2.2): everything else is left out. */
final class XmlText {
  private XmlText() {}

  static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::fits).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isClean(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!fits(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= 0x20 && character < 0xD800 && !(character >= 0x7F && character < 0xA0))
        || (character >= 0xE000 && character <= 0xFFFD)
        || character > 0xFFFF;
  }
}
