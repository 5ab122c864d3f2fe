package dev.afterword.producer.recap;

import dev.afterword.contract.Video;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks the rendered page once and lists what a reader meets. */
final class Pieces implements NodeFilter {
  private static final Set<String> PASSED_OVER =
      Set.of("script", "style", "pre", "template", "noscript", "audio", "svg", "math");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> STRONG = Set.of("strong", "b");

  private final VideoReader videos;
  private final TalkData data;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final StringBuilder run = new StringBuilder();
  private boolean allStrong = true;
  private boolean afterClip;
  private String opening = "";

  private Pieces(VideoReader videos, TalkData data) {
    this.videos = videos;
    this.data = data;
  }

  static List<Piece> of(Element body, VideoReader videos, TalkData data) {
    var walk = new Pieces(videos, data);
    body.filter(walk);
    walk.endRun();
    return List.copyOf(walk.pieces);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words(text);
    }
    return node instanceof Element element ? element(element) : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && (element.isBlock() || element.nameIs("figcaption"))) {
      endRun();
      afterClip &= element.nameIs("figure") || element.nameIs("figcaption");
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult element(Element element) {
    if (PASSED_OVER.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (HEADINGS.contains(element.normalName())) {
      endRun();
      afterClip = false;
      pieces.add(heading(element));
      // Its words are its own, but a video may hide in it.
      if (element.childrenSize() > 0) {
        element.select("video, iframe").forEach(this::player);
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    return switch (element.normalName()) {
      case "video", "iframe" -> {
        player(element);
        yield FilterResult.SKIP_ENTIRELY;
      }
      case "a" -> {
        link(element);
        yield FilterResult.CONTINUE;
      }
      case "figcaption" -> {
        endRun();
        yield FilterResult.CONTINUE;
      }
      default -> {
        if (element.isBlock()) {
          endRun();
          afterClip &= element.nameIs("figure");
        }
        yield FilterResult.CONTINUE;
      }
    };
  }

  private void link(Element element) {
    if (run.toString().isBlank()) {
      opening = PlainText.line(element.text());
    }
    String target = Links.cleaned(element.attr("href"));
    Optional<Video> video = videos.linked(target);
    if (video.isPresent()) {
      clip(video.get(), false, false);
      return;
    }
    Materials.of(element, target).map(Piece.Material::new).ifPresent(pieces::add);
  }

  private void player(Element element) {
    videos.embedded(element).ifPresent(video -> clip(video, true, element.hasAttr("autoplay")));
  }

  private void clip(Video video, boolean embedded, boolean ambient) {
    if (embedded) {
      endRun();
    }
    if (seen.add(Links.comparable(video.url()))) {
      pieces.add(new Piece.Clip(video, embedded, ambient));
      afterClip = embedded;
    }
  }

  private void words(TextNode text) {
    if (text.isBlank()) {
      run.append(' ');
      return;
    }
    run.append(text.getWholeText());
    Element parent = text.parent();
    allStrong = allStrong && parent != null && Ancestry.isWithin(parent, STRONG);
  }

  private void endRun() {
    String line = PlainText.line(run.toString());
    run.setLength(0);
    List<RecordedTalk> talks = Directive.talks(line, data);
    List<Video> players = Shortcode.videos(line);
    if (!talks.isEmpty()) {
      talks.forEach(talk -> pieces.add(new Piece.Recorded(talk)));
    } else if (!players.isEmpty()) {
      players.forEach(video -> clip(video, true, false));
    } else if (!line.isEmpty()) {
      pieces.add(new Piece.Words(line, allStrong, afterClip, opening));
      afterClip = false;
    }
    allStrong = true;
    opening = "";
  }

  private static Piece.Heading heading(Element element) {
    String text = PlainText.line(element.text());
    boolean linked =
        element.childrenSize() == 1
            && element.child(0).nameIs("a")
            && PlainText.line(element.child(0).text()).equals(text);
    return new Piece.Heading(text, element.id(), linked);
  }
}
