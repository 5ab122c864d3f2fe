package dev.afterword.syndicator.channel.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.text.Part;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The body of a message: type, time and what a program wants to know of a recap. Receivers refuse
 * more than about 20 KB, so fields make room in this order: tags, summary, speakers, titles of
 * sessions, place, and at last sessions from the end, whose videos the page shows.
 */
final class Payload {
  /** Leaves room for the time stamp that is added later. */
  private static final int LONGEST = 19_900;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SESSIONS = "sessions";

  private final ObjectNode body = JSON.objectNode();
  private final ObjectNode data = body.put("type", "recap.published").putObject("data");
  private final List<String> cut = new ArrayList<>();
  private final JsonCodec codec;
  private final Announcement announcement;
  private final Story story;

  Payload(Announcement announcement, JsonCodec codec) {
    this.announcement = announcement;
    this.codec = codec;
    this.story = Story.verbatim(announcement);
    fill();
  }

  PlannedPost post() {
    shorten();
    String text = new String(codec.write(body), StandardCharsets.UTF_8);
    return PlannedPost.post(text, bytes(), LONGEST, TextMeasure.bytes().unit(), links(), cut, body);
  }

  private void fill() {
    Recap recap = announcement.recap();
    body.put(
        TraceContext.HEADER,
        TraceContext.of(recap.id(), recap.provenance().commit()).step("webhook").parent());
    data.put("recap", recap.id().value());
    data.put("revision", recap.revision().value());
    data.put("language", recap.language());
    data.put("title", story.title());
    story.summary().ifPresent(summary -> data.put("summary", summary));
    data.put("url", story.page());
    recap.eventStart().ifPresent(date -> data.put("date", date.value()));
    story.place().ifPresent(place -> data.put("place", place));
    var sessions = data.putArray(SESSIONS);
    for (int index = 0; index < story.parts().size(); index++) {
      fill(sessions.addObject().put("number", index + 1), story.parts().get(index));
    }
    story.videos().forEach(data.putArray("videos")::add);
    recap.tags().forEach(data.putArray("tags")::add);
  }

  private static void fill(ObjectNode session, Part part) {
    session.put("title", part.title());
    part.speakers().forEach(session.putArray("speakers")::add);
    part.links().forEach(session.putArray("videos")::add);
  }

  private void shorten() {
    drop("tags");
    drop("summary");
    for (String field : List.of("speakers", "title")) {
      for (int index = data.path(SESSIONS).size() - 1; index >= 0 && isLong(); index--) {
        ((ObjectNode) data.path(SESSIONS).path(index)).remove(field);
        note(field);
      }
    }
    drop("place");
    for (String list : List.of("videos", SESSIONS)) {
      while (isLong() && !data.path(list).isEmpty()) {
        data.withArray(list).remove(data.path(list).size() - 1);
        note(list);
      }
    }
  }

  private void drop(String field) {
    if (isLong() && data.has(field)) {
      data.remove(field);
      note(field);
    }
  }

  private void note(String field) {
    if (!cut.contains(field)) {
      cut.add(field);
    }
  }

  private List<String> links() {
    return Stream.concat(
            Stream.of(story.page()),
            Stream.concat(
                    data.path(SESSIONS)
                        .valueStream()
                        .flatMap(one -> one.path("videos").valueStream()),
                    data.path("videos").valueStream())
                .map(node -> node.asText()))
        .toList();
  }

  private boolean isLong() {
    return bytes() > LONGEST;
  }

  private int bytes() {
    return codec.write(body).length;
  }
}
