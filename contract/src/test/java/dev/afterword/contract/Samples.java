package dev.afterword.contract;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One recap with every field filled, as the golden files hold it. */
final class Samples {
  private static final Instant THEN = Instant.parse("2026-11-20T10:15:30Z");

  private Samples() {}

  static Recap recap() {
    var poster =
        new ImageReference(
            "/posters/one.png",
            Optional.of(new Asset("posters/one.png", "a".repeat(64), 1234, "image/png")),
            Optional.empty());
    var video =
        new Video(
            "https://media.example.org/%E4%B8%80.mp4",
            " https://media.example.org/一.mp4 ",
            VideoProvider.FILE,
            Optional.of("video/mp4"),
            Optional.of(poster),
            VideoRole.SESSION);
    var slides =
        new Resource(
            "https://share.example.org/s", ResourceKind.NETDISK, "幻灯片", Optional.of("x1y2"));
    var session =
        new Session(
            1,
            "日志即真相",
            TitleSource.HEADING,
            Confidence.HIGH,
            List.of(new Person("林一", Optional.empty())),
            Optional.of("为什么先写日志。"),
            List.of(video),
            List.of(slides),
            Optional.of("日志即真相"));
    return new Recap(
        new RecapId("zh/events/first"),
        "zh",
        "events/first",
        RecapKind.RECAP,
        "第一次聚会 | 回顾",
        new Summary("三个议题。", SummarySource.GIVEN),
        Optional.of(
            new RecapDate("2026-11-14", DatePrecision.DAY, DateSource.EVENT_KEY, "2026/11/14")),
        Optional.of(
            new RecapDate("2026-11-15", DatePrecision.DAY, DateSource.EVENT_KEY, "2026/11/15")),
        new RecapDate("2026-11-20T10:15:30Z", DatePrecision.INSTANT, DateSource.FIRST_COMMIT, ""),
        Optional.of(THEN),
        Mode.HYBRID,
        Optional.of("Meetup"),
        Optional.of(new Place("杭州", Optional.of("杭州"), Optional.empty())),
        List.of(new Person("社区", Optional.of("https://example.org/"))),
        List.of(new Person("王二", Optional.empty())),
        List.of("Meetup", "Kafka"),
        Optional.of(poster),
        "zh/events/first.html",
        List.of("zh/events/old.html"),
        Optional.empty(),
        "正文 ${not.a.template}\n",
        Revision.of("正文"),
        List.of(session),
        List.of(),
        List.of(slides),
        List.of(new Asset("posters/one.png", "a".repeat(64), 1234, "image/png")),
        AnnounceMode.DEFAULT,
        Optional.empty(),
        new Provenance("main", "3f2a91c", "app/zh/events/first.md", "b10b", THEN, THEN),
        List.of(
            new Problem(
                "app/zh/events/first.md",
                3,
                1,
                ProblemLevel.WARNING,
                "date-missing",
                "add a date")),
        Map.of("weight", new IntNode(7)));
  }

  static RecapEvent.RecapPublished published() {
    return new RecapEvent.RecapPublished(
        recap(), ChangeKind.ADDED, new Push("main@3f2a91c", 1, 1, true));
  }

  static RecapEvent.RecapWithdrawn withdrawn() {
    return new RecapEvent.RecapWithdrawn(
        new RecapId("zh/events/first"),
        "the file was deleted",
        "zh/events/first.html",
        "zh",
        "第一次聚会 | 回顾",
        new Provenance("main", "77aa", "app/zh/events/first.md", "b10b", THEN, THEN),
        new Push("main@77aa", 0, 1, false));
  }
}
