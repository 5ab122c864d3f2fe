package dev.afterword.renderer.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Judges the values of attributes that the allow-list lets through by name. */
final class Attributes {
  private static final Pattern CLASSES =
      Pattern.compile("language-[\\w+#.-]{1,40}|footnote-ref|footnotes|footnote-backref");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,5}");
  private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,4}");
  private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])");

  private static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          Map.entry("class", CLASSES),
          Map.entry("id", Pattern.compile("[^\\s\\p{Cntrl}]{1,200}")),
          Map.entry("dir", Pattern.compile("ltr|rtl|auto")),
          Map.entry("lang", Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")),
          Map.entry("width", SIZE),
          Map.entry("height", SIZE),
          Map.entry("colspan", SPAN),
          Map.entry("rowspan", SPAN),
          Map.entry("span", SPAN),
          Map.entry("start", NUMBER),
          Map.entry("value", NUMBER),
          Map.entry("scope", Pattern.compile("row|col|rowgroup|colgroup")),
          Map.entry("datetime", DATE),
          Map.entry("type", Pattern.compile("(audio|video)/[\\w.+-]{1,60}")),
          Map.entry("kind", Pattern.compile("subtitles|captions|chapters")),
          Map.entry("srclang", Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")));

  private Attributes() {}

  /** Drops values that do not fit; what a table cell is aligned to becomes a class of ours. */
  static void judge(Element root) {
    for (Element element : root.getAllElements()) {
      if (element.attributesSize() == 0) {
        continue;
      }
      String align = element.attr("align").toLowerCase(Locale.ROOT);
      for (Attribute attribute : element.attributes().asList()) {
        Pattern fit = VALUES.get(attribute.getKey());
        // An input does not stay; until then its type tells what it was.
        if (fit != null
            && !element.normalName().equals("input")
            && !fit.matcher(attribute.getValue().strip()).matches()) {
          element.removeAttr(attribute.getKey());
        }
      }
      if (align.equals("center") || align.equals("right")) {
        element.addClass("align-" + align);
      }
    }
  }
}
