package dev.afterword.playground.page;

import dev.afterword.playground.inbox.ReceivedMail;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import java.util.List;
import java.util.Set;

/** The first page: a timeline per platform, and the inbox. */
final class Overview {
  private static final Set<String> SAMPLE = Set.of("x", "mastodon", PostCard.DELIVERIES);
  private static final Set<String> MACHINES =
      Set.of(PostCard.DELIVERIES, "websub", "indexnow", "listmonk");

  private final PostCard cards;

  Overview(PostCard cards) {
    this.cards = cards;
  }

  /**
   * People's platforms side by side; what goes to machines and mailboxes shares the last column.
   */
  Element of(List<StandIn> standIns, List<ReceivedMail> mails) {
    List<StandIn> shown = standIns.stream().filter(Overview::isShown).toList();
    Element last =
        Element.of("div", column("mail", "Inbox", mails.size(), InboxList.of(mails)))
            .style("stack")
            .add(shown.stream().filter(Overview::isForMachines).map(this::timeline).toList())
            .add(quiet(standIns));
    return Element.of("div")
        .style("columns")
        .add(shown.stream().filter(each -> !isForMachines(each)).map(this::timeline).toList())
        .add(last);
  }

  /** The platforms of the sample are always there; a dozen empty columns would hide them. */
  private static boolean isShown(StandIn standIn) {
    return SAMPLE.contains(standIn.name()) || !standIn.posts().isEmpty();
  }

  private static List<Element> quiet(List<StandIn> standIns) {
    List<String> names =
        standIns.stream().filter(each -> !isShown(each)).map(StandIn::title).toList();
    return names.isEmpty()
        ? List.of()
        : List.of(
            Element.of("p", "Nothing yet on " + String.join(", ", names) + ".").style("nothing"));
  }

  private static boolean isForMachines(StandIn standIn) {
    return MACHINES.contains(standIn.name());
  }

  private Element timeline(StandIn standIn) {
    List<VisiblePost> posts = standIn.posts();
    List<Element> threads = Threads.of(posts).stream().map(cards::thread).toList();
    return column(standIn.name(), standIn.title(), posts.size(), threads);
  }

  private static Element column(String name, String title, int count, List<Element> content) {
    Element heading =
        Element.of(
            "h2",
            Element.of("span", title),
            Element.of("span", Integer.toString(count)).style("count"));
    Element nothing = Element.of("p", "Nothing yet.").style("nothing");
    return Element.of("section", heading)
        .style("column " + name)
        .with("id", name)
        .add(content.isEmpty() ? List.of(nothing) : content);
  }
}
