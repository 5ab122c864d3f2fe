package dev.afterword.playground.page;

import dev.afterword.playground.inbox.MailContent;
import dev.afterword.playground.inbox.ReceivedMail;
import java.util.List;
import java.util.Optional;

/** One mail: its head, the HTML part in a sandbox, the text part, all headers, the source. */
final class MailPage {
  private MailPage() {}

  static Element of(ReceivedMail mail) {
    MailContent content = mail.content();
    Element page =
        Element.of(
                "article",
                Element.of("h2", InboxList.subject(mail)).with("dir", "auto"),
                summary(mail))
            .style("mail-page");
    return page.add(html(content).stream().toList())
        .add(text(content).stream().toList())
        .add(headers(content.headers()), source(mail));
  }

  private static Element summary(ReceivedMail mail) {
    MailContent content = mail.content();
    return Element.of("dl")
        .add(entry("From", content.header("From")))
        .add(entry("To", content.header("To")))
        .add(entry("Date", content.header("Date")))
        .add(entry("Envelope", "<" + mail.from() + "> to " + String.join(", ", mail.recipients())));
  }

  private static List<Element> entry(String name, String value) {
    return List.of(Element.of("dt", name), Element.of("dd", value));
  }

  /** An empty sandbox forbids scripts, forms, windows and the page's own origin. */
  private static Optional<Element> html(MailContent content) {
    return content
        .html()
        .map(
            html ->
                section(
                    "HTML part",
                    Element.of("iframe")
                        .with("sandbox", "")
                        .with("title", "HTML part of the mail")
                        .with("srcdoc", html)));
  }

  private static Optional<Element> text(MailContent content) {
    return content
        .text()
        .map(
            text ->
                section(
                    "Text part",
                    Element.of("pre").with("dir", "auto").add(LinkedText.whole(text))));
  }

  private static Element headers(List<MailContent.Header> headers) {
    List<Element> rows =
        headers.stream()
            .map(
                header ->
                    Element.of(
                        "tr", Element.of("th", header.name()), Element.of("td", header.value())))
            .toList();
    return Element.of(
        "details",
        Element.of("summary", "All headers (" + headers.size() + ")"),
        Element.of("table").add(rows));
  }

  private static Element source(ReceivedMail mail) {
    return Element.of("details", Element.of("summary", "Source"), Element.of("pre", mail.source()));
  }

  private static Element section(String title, Element content) {
    return Element.of("section", Element.of("h3", title), content);
  }
}
