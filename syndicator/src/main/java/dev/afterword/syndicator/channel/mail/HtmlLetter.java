package dev.afterword.syndicator.channel.mail;

import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.text.Clip;
import dev.afterword.syndicator.text.Part;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.Words;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The HTML side of a message. Styles are inlined, because mail readers drop style sheets; a video
 * is its still and a link, because they play none.
 */
final class HtmlLetter {
  private static final String PAGE =
      "margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#222";
  private static final String COLUMN = "max-width:640px;margin:0 auto";
  private static final String HEADING = "font-size:22px;line-height:1.3;margin:0 0 12px";
  private static final String SUBHEADING = "font-size:17px;margin:20px 0 4px";
  private static final String QUIET = "margin:0 0 4px;color:#555";
  private static final String PARAGRAPH = "margin:12px 0";
  private static final String LINK = "color:#0b57d0;word-break:break-all";
  private static final String PICTURE = "display:block;max-width:100%;height:auto;border:0";
  private static final String WIDTH = "480";

  private final Story story;
  private final Words words;
  private final String heading;
  private final Document document = Document.createShell("");

  HtmlLetter(Story story, String heading) {
    this.story = story;
    this.words = story.words();
    this.heading = heading;
    document.outputSettings().prettyPrint(false);
    document.expectFirst("html").attr("lang", story.language());
    document.head().appendElement("meta").attr("charset", "utf-8");
    document.title(heading);
    document.body().attr("style", PAGE);
  }

  String html() {
    var column = document.body().appendElement("div").attr("style", COLUMN).attr("dir", "auto");
    var title = column.appendElement("h1").attr("style", HEADING);
    link(title, story.page(), heading);
    switch (story.occasion()) {
      case Occasion.New _ -> {
        story.cover().ifPresent(cover -> picture(column, story.page(), cover, story.title()));
        head(column);
        sessions(column);
      }
      case Occasion.Correction _ -> head(column);
      case Occasion.FollowUp _ -> {
        line(column, PARAGRAPH, words.page(), List.of(story.page()));
        sessions(column);
      }
    }
    line(column, QUIET, story.site());
    return "<!DOCTYPE html>\n" + document.expectFirst("html").outerHtml() + "\n";
  }

  private void head(Element column) {
    story.date().ifPresent(date -> line(column, QUIET, words.date() + date));
    story.place().ifPresent(place -> line(column, QUIET, words.place() + place));
    story.summary().ifPresent(summary -> line(column, PARAGRAPH, summary));
    line(column, PARAGRAPH, words.page(), List.of(story.page()));
  }

  private void sessions(Element column) {
    story.parts().forEach(part -> session(column, part));
    if (!story.clips().isEmpty()) {
      column.appendElement("h2").attr("style", SUBHEADING).text(story.videosHeading());
      story.clips().forEach(clip -> clip(column, clip, story.videosHeading()));
    }
  }

  private void session(Element column, Part part) {
    column.appendElement("h2").attr("style", SUBHEADING).text(part.title());
    if (!part.speakers().isEmpty()) {
      line(column, QUIET, words.speakers() + String.join(words.comma(), part.speakers()));
    }
    part.clips().forEach(clip -> clip(column, clip, part.title()));
  }

  private static void clip(Element column, Clip clip, String title) {
    clip.poster().ifPresent(poster -> picture(column, clip.link(), poster, "▶ " + title));
    line(column, QUIET, "", List.of(clip.link()));
  }

  private static void picture(Element column, String target, String source, String text) {
    column
        .appendElement("p")
        .attr("style", PARAGRAPH)
        .appendElement("a")
        .attr("href", target)
        .appendElement("img")
        .attr("src", source)
        .attr("alt", text)
        .attr("width", WIDTH)
        .attr("style", PICTURE);
  }

  private static void line(Element parent, String style, String text) {
    line(parent, style, text, List.of());
  }

  private static void line(Element parent, String style, String text, List<String> links) {
    var line = parent.appendElement("p").attr("style", style).text(text);
    links.forEach(address -> link(line, address, address));
  }

  private static void link(Element parent, String address, String text) {
    parent.appendElement("a").attr("href", address).attr("style", LINK).text(text);
  }
}
