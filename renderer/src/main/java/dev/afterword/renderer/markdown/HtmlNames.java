package dev.afterword.renderer.markdown;

import java.util.Locale;
import java.util.Set;

/**
 * Which names in angle brackets are HTML. Anything else is a placeholder or pasted XML, and its
 * reader wants to see it. Names that would swallow the rest of the page count as text too.
 */
final class HtmlNames {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound"
               + " big blink blockquote br button canvas caption center cite code col colgroup data"
               + " datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption"
               + " figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input"
               + " ins kbd label legend li link main map mark marquee math menu meta meter nav nobr"
               + " noscript object ol optgroup option output p picture portal pre progress q rp rt"
               + " ruby s samp script search section select slot small source span strike strong"
               + " style sub summary sup svg table tbody td template textarea tfoot th thead time"
               + " title tr track tt u ul var video wbr")
              .split(" "));

  /** Components of the site generators that recaps come from: their text stays, they go. */
  private static final Set<String> COMPONENTS =
      Set.of(
          "clientonly",
          "tabs",
          "tabitem",
          "codegroup",
          "codegroupitem",
          "routerlink",
          "badge",
          "content");

  private HtmlNames() {}

  static boolean isText(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !ELEMENTS.contains(lower) && !COMPONENTS.contains(lower);
  }
}
