package dev.afterword.renderer.data;

import dev.afterword.renderer.address.SiteSettings;
import java.util.List;

/** What language models are told about the site: {@code llms.txt} (llmstxt.org), in Markdown. */
public final class LlmsFile {
  private final SiteSettings settings;

  /** For a site. */
  public LlmsFile(SiteSettings settings) {
    this.settings = settings;
  }

  /**
   * The document.
   *
   * @param sections lists of links under their headings, the ones to leave out first at the end
   */
  public String write(List<Section> sections) {
    var text = new StringBuilder("# " + plain(settings.title()) + "\n\n");
    text.append("> Recaps of events: what was said, with the recordings of the talks.\n\n");
    text.append(
        "Each recap is also there as JSON with its text: .html in its address becomes .json.\n");
    for (Section section : sections) {
      if (!section.links().isEmpty()) {
        text.append("\n## ").append(plain(section.heading())).append("\n\n");
        section.links().forEach(link -> link(text, link));
      }
    }
    return text.toString();
  }

  private static void link(StringBuilder text, Link link) {
    text.append("- [").append(plain(link.name())).append("](").append(link.url()).append(")");
    if (!link.about().isBlank()) {
      text.append(": ").append(plain(link.about()));
    }
    text.append("\n");
  }

  /** One line in which nothing is markup. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ")
        .strip()
        .replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
  }

  /**
   * Links under a heading.
   *
   * @param heading plain text
   * @param links in their order
   */
  public record Section(String heading, List<Link> links) {
    /** Takes its own copy. */
    public Section {
      links = List.copyOf(links);
    }
  }

  /**
   * A link.
   *
   * @param name plain text
   * @param url absolute
   * @param about plain text, may be empty
   */
  public record Link(String name, String url, String about) {}
}
