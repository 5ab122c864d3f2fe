package dev.afterword.syndicator.channel.mail;

import dev.afterword.syndicator.text.Part;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.Words;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The HTML side of a message. Styles are inlined, because mail readers drop style sheets. */
final class HtmlLetter {
  private static final String PAGE =
      "margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#222";
  private static final String COLUMN = "max-width:640px;margin:0 auto";
  private static final String HEADING = "font-size:22px;line-height:1.3;margin:0 0 12px";
  private static final String SUBHEADING = "font-size:17px;margin:20px 0 4px";
  private static final String QUIET = "margin:0 0 4px;color:#555";
  private static final String PARAGRAPH = "margin:12px 0";
  private static final String LINK = "color:#0b57d0;word-break:break-all";

  private final Story story;
  private final Words words;
  private final Document document = Document.createShell("");

  HtmlLetter(Story story, String language) {
    this.story = story;
    this.words = story.words();
    document.outputSettings().prettyPrint(false);
    document.expectFirst("html").attr("lang", language);
    document.head().appendElement("meta").attr("charset", "utf-8");
    document.title(story.title());
    document.body().attr("style", PAGE);
  }

  String html() {
    var column = document.body().appendElement("div").attr("style", COLUMN).attr("dir", "auto");
    var heading = column.appendElement("h1").attr("style", HEADING);
    link(heading, story.page(), story.title());
    story.date().ifPresent(date -> line(column, QUIET, words.date() + date));
    story.place().ifPresent(place -> line(column, QUIET, words.place() + place));
    story.summary().ifPresent(summary -> line(column, PARAGRAPH, summary));
    line(column, PARAGRAPH, words.page(), List.of(story.page()));
    story.parts().forEach(part -> session(column, part));
    if (!story.videos().isEmpty()) {
      column.appendElement("h2").attr("style", SUBHEADING).text(story.videosHeading());
      story.videos().forEach(video -> line(column, QUIET, "", List.of(video)));
    }
    return "<!DOCTYPE html>\n" + document.expectFirst("html").outerHtml() + "\n";
  }

  private void session(Element column, Part part) {
    column.appendElement("h2").attr("style", SUBHEADING).text(part.title());
    if (!part.speakers().isEmpty()) {
      line(column, QUIET, words.speakers() + String.join(words.comma(), part.speakers()));
    }
    part.links().forEach(video -> line(column, QUIET, "", List.of(video)));
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
