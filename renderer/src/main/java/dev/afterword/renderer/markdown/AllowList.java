package dev.afterword.renderer.markdown;

import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What real recaps need of HTML, and nothing that runs, loads a document or restyles our page.
 * Addresses were judged before; attributes of our own are added after.
 */
final class AllowList {
  private static final Safelist ALLOWED =
      Safelist.none()
          .addTags(
              ("a abbr audio b bdi bdo blockquote br caption cite code col colgroup dd del details"
                      + " dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li"
                      + " mark ol p pre q rp rt ruby s samp section small source span strong sub"
                      + " summary sup table tbody td tfoot th thead time tr track u ul var video"
                      + " wbr")
                  .split(" "))
          .addAttributes(":all", "class", "id", "lang", "dir", "title")
          .addAttributes("a", "href")
          .addAttributes("img", "src", "alt", "width", "height")
          .addAttributes("video", "src", "poster")
          .addAttributes("audio", "src")
          .addAttributes("source", "src", "type")
          .addAttributes("track", "src", "kind", "srclang", "label")
          .addAttributes("ol", "start", "reversed")
          .addAttributes("li", "value")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan", "scope")
          .addAttributes("col", "span")
          .addAttributes("colgroup", "span")
          .addAttributes("time", "datetime")
          .addAttributes("details", "open");

  private AllowList() {}

  static Document clean(Document document) {
    return new Cleaner(ALLOWED).clean(document);
  }
}
