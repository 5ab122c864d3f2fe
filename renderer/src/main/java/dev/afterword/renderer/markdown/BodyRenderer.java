package dev.afterword.renderer.markdown;

import dev.afterword.contract.Session;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.site.Knowledge;
import dev.afterword.renderer.site.UnrenderableException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Markdown to HTML that may stand on a page. First everything foreign is judged and what is not
 * allowed is dropped; only then do we add markup of our own.
 */
public final class BodyRenderer {
  private static final int DEEPEST = 256;
  private static final Query LINKS = Query.of("a").with("href");

  private final MarkdownHtml markdown = new MarkdownHtml();

  /** A renderer. */
  public BodyRenderer() {}

  /**
   * Renders a body.
   *
   * @param page the page it will stand on
   * @param text Markdown
   * @param title of the recap
   * @param sessions its talks
   * @param recordings its videos, those of talks under their titles
   * @param cover the image that the page shows above the body, as the page loads it
   * @param isHere whether the site has the picture at an address on the page
   * @throws UnrenderableException if no reasonable page can be made of it
   */
  public Body render(
      SitePath page,
      String text,
      String title,
      List<Session> sessions,
      List<Recording> recordings,
      Optional<String> cover,
      Predicate<String> isHere)
      throws UnrenderableException {
    Element root = clean(new Reference(page), text, isHere);
    var videos = new Videos(recordings, title);
    videos.normalise(root);
    var headings = new Headings();
    headings.arrange(root, sessions);
    Structure.mend(root);
    cover.ifPresent(image -> Decoration.removeLeading(root, image));
    Decoration.add(root, recordings);
    Identities.makeUnique(root);
    Anchors.mend(root);
    var links = new HashSet<String>();
    LINKS.in(root).forEach(link -> links.add(link.attr("href")));
    return new Body(
        root.html().strip(), headings.anchors(), videos.shown(), Headings.in(root), links);
  }

  /**
   * The subtitles of the recordings of a body, by the address of what plays.
   *
   * @param reference of the page for which the body was written, on the page that shows them
   * @param text Markdown
   */
  public Map<String, List<Subtitle>> subtitles(Reference reference, String text) {
    if (!Knowledge.mentionsSubtitles(text)) {
      return Map.of();
    }
    try {
      return Videos.allSubtitles(clean(reference, text, _ -> true));
    } catch (UnrenderableException unshown) {
      // The page of the recap says so.
      return Map.of();
    }
  }

  private Element clean(Reference reference, String text, Predicate<String> isHere)
      throws UnrenderableException {
    Document foreign =
        Parser.htmlParser()
            .setMaxDepth(DEEPEST)
            .parseInput("<!doctype html><body>" + markdown.html(text), "");
    Element body = foreign.body();
    Attributes.judge(body);
    ObsoleteTags.modernise(body);
    new Frames(reference).replace(body);
    new Addresses(reference, isHere).resolve(body);
    Document clean = AllowList.clean(foreign);
    clean.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    return clean.body();
  }
}
