package dev.afterword.playground.page;

import dev.afterword.playground.inbox.ReceivedMail;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import java.util.List;
import java.util.Set;

/** The first page: a timeline per platform, and the inbox. */
final class Overview {
  private static final Set<String> MACHINES =
      Set.of(PostCard.DELIVERIES, "websub", "indexnow", "listmonk");

  private Overview() {}

  /**
   * People's platforms side by side; what goes to machines and mailboxes shares the last column.
   */
  static Element of(List<StandIn> standIns, List<ReceivedMail> mails) {
    Element last =
        Element.of("div", column("mail", "Inbox", mails.size(), InboxList.of(mails)))
            .style("stack")
            .add(
                standIns.stream().filter(Overview::isForMachines).map(Overview::timeline).toList());
    return Element.of("div")
        .style("columns")
        .add(
            standIns.stream().filter(each -> !isForMachines(each)).map(Overview::timeline).toList())
        .add(last);
  }

  private static boolean isForMachines(StandIn standIn) {
    return MACHINES.contains(standIn.name());
  }

  private static Element timeline(StandIn standIn) {
    List<VisiblePost> posts = standIn.posts();
    List<Element> threads = Threads.of(posts).stream().map(PostCard::thread).toList();
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
