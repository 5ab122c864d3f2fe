package dev.afterword.playground.page;

import dev.afterword.playground.inbox.ReceivedMail;
import java.util.ArrayList;
import java.util.List;

/** The mails, newest first, doubles marked. */
final class InboxList {
  private static final int PREVIEW = 140;

  private InboxList() {}

  static List<Element> of(List<ReceivedMail> mails) {
    List<Element> rows = new ArrayList<>();
    for (ReceivedMail mail : mails.reversed()) {
      rows.add(row(mail, isCopy(mail, mails)));
    }
    return rows;
  }

  /** Whether an earlier mail to the same recipients has the same Message-ID. */
  private static boolean isCopy(ReceivedMail mail, List<ReceivedMail> mails) {
    String messageId = mail.content().header("Message-ID");
    return mails.stream()
        .filter(other -> other.number() < mail.number())
        .filter(other -> other.content().header("Message-ID").equals(messageId))
        .anyMatch(other -> other.recipients().equals(mail.recipients()));
  }

  private static Element row(ReceivedMail mail, boolean copy) {
    Element top =
        Element.of(
            "div", Element.of("strong", mail.content().header("From")), Times.element(mail.at()));
    Element subject = Element.of("div", subject(mail)).style("subject").with("dir", "auto");
    Element to = Element.of("div", "to " + String.join(", ", mail.recipients())).style("handle");
    Element preview = Element.of("div", preview(mail)).style("preview").with("dir", "auto");
    Element row =
        Element.of("a", top.style("mail-top"), subject, preview, to)
            .style("mail-row")
            .with("href", "/playground/mails/" + mail.number());
    return copy
        ? row.add(Element.of("span", "same Message-ID as an earlier mail").style("badge"))
        : row;
  }

  static String subject(ReceivedMail mail) {
    String subject = mail.content().header("Subject");
    return subject.isBlank() ? "(no subject)" : subject;
  }

  private static String preview(ReceivedMail mail) {
    String text = mail.content().text().orElse("").replaceAll("\\s+", " ").strip();
    return text.codePointCount(0, text.length()) <= PREVIEW
        ? text
        : text.substring(0, text.offsetByCodePoints(0, PREVIEW)) + "…";
  }
}
