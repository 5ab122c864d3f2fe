package dev.afterword.playground.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.LinkCard;
import dev.afterword.playground.platform.Original;
import dev.afterword.playground.platform.Originals;
import dev.afterword.playground.platform.VisiblePost;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One post, and a thread of them. */
final class PostCard {
  /** The platform whose posts are deliveries to a program. */
  static final String DELIVERIES = "webhook";

  private final Originals originals;

  PostCard(Originals originals) {
    this.originals = originals;
  }

  Element thread(List<VisiblePost> posts) {
    List<Element> cards = new ArrayList<>();
    for (int index = 0; index < posts.size(); index++) {
      boolean last = index == posts.size() - 1;
      cards.add(card(posts.get(index)).style(last ? "post" : "post continued"));
    }
    return Element.of("article").style("thread").add(cards);
  }

  private Element card(VisiblePost post) {
    boolean delivery = post.platform().equals(DELIVERIES);
    Element avatar =
        Element.of("span", delivery ? "{}" : "A").style("avatar").with("aria-hidden", "true");
    return Element.of(
        "div",
        Element.of("div", avatar).style("side"),
        Element.of("div", head(post, delivery), delivery ? payload(post) : text(post))
            .style("body")
            .add(post.card().map(PostCard::preview).stream().toList())
            .add(foot(post))
            .add(originals.of(post).map(PostCard::original).stream().toList()));
  }

  private static Element head(VisiblePost post, boolean delivery) {
    Element name = Element.of("strong", delivery ? type(post) : "Afterword");
    Element handle = Element.of("span", delivery ? post.id() : "@afterword").style("handle");
    Element time =
        Element.of("a", Times.element(post.at()))
            .with("href", post.url().getRawPath())
            .style("time");
    return Element.of("header", name, handle, time);
  }

  private static Element text(VisiblePost post) {
    return Element.of("div")
        .style("text")
        .with("dir", "auto")
        .add(LinkedText.shortened(post.text()));
  }

  private static Element preview(LinkCard card) {
    Element preview =
        Element.of(
                card.address().isEmpty() ? "div" : "a",
                Element.of("strong", card.title()),
                Element.of("span", card.description()),
                Element.of("span", card.address()).style("handle"))
            .with("dir", "auto")
            .style("card");
    return card.address().isEmpty()
        ? preview
        : preview.with("href", card.address()).with("rel", "noopener noreferrer nofollow");
  }

  /** What a preview shows before it is sent. */
  private static Element original(Original request) {
    String head = request.method() + " · " + request.type() + " · " + request.size() + " bytes";
    return Element.of(
        "details",
        Element.of("summary", "Request as received: " + head),
        Element.of("pre", request.body()));
  }

  private static Element payload(VisiblePost post) {
    return Element.of("details", Element.of("summary", "Payload"), Element.of("pre", pretty(post)));
  }

  private static Element foot(VisiblePost post) {
    Element foot =
        Element.of(
                "footer",
                ring(post),
                Element.of("span", post.length() + " / " + post.limit() + " " + unit(post)))
            .style("foot");
    return post.note().map(note -> foot.add(Element.of("span", note).style("badge"))).orElse(foot);
  }

  /**
   * A ring that fills with the length; presentation attributes, because the page allows no inline
   * style.
   */
  private static Element ring(VisiblePost post) {
    int share = Math.clamp(100L * post.length() / post.limit(), 0, 100);
    Element track = circle().style("track");
    Element filled = circle().style("filled").with("stroke-dasharray", share + " 100");
    return Element.of("svg", track, filled)
        .style(share > 90 ? "ring full" : "ring")
        .with("viewBox", "0 0 36 36")
        .with("aria-hidden", "true");
  }

  private static Element circle() {
    return Element.of("circle").with("cx", "18").with("cy", "18").with("r", "15.9155");
  }

  private static String unit(VisiblePost post) {
    return switch (post.platform()) {
      case "x" -> "weighted";
      case DELIVERIES -> "bytes advised";
      case "dingtalk", "feishu", "wecom" -> "bytes";
      default -> "characters";
    };
  }

  private static String type(VisiblePost post) {
    return json(post).map(body -> body.path("type").asText()).orElse("delivery");
  }

  private static String pretty(VisiblePost post) {
    return json(post).map(Json::pretty).orElse(post.text());
  }

  private static Optional<ObjectNode> json(VisiblePost post) {
    return Json.object(post.text().getBytes(StandardCharsets.UTF_8));
  }
}
