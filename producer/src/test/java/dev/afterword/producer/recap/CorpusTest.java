package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Session;
import dev.afterword.contract.TitleSource;
import dev.afterword.producer.frontmatter.DataFile;
import dev.afterword.producer.frontmatter.FrontMatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Real recaps of real communities, where a folder of them lies beside the project. */
class CorpusTest {
  /** What a community would write as content.root. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^(og-website/app|og-blog/content|k8s-contributor/content|openeuler-v2/web-ui/docs|volcano/i18n|lrug/source|\\w+)/");

  @Test
  void theFirstRecapOfAllHasItsSixTalks() throws IOException {
    Path seed = corpus().resolve("seed.md");
    Recap recap = Fixtures.recap("zh/events/meetLookBack.md", Files.readString(seed));
    assertThat(recap.sessions()).hasSize(6);
    assertThat(recap.sessions())
        .allSatisfy(
            session -> {
              assertThat(session.title()).doesNotContain("议题").doesNotStartWith("-");
              assertThat(session.titleSource()).isEqualTo(TitleSource.HEADING);
              assertThat(session.videos()).hasSize(1);
              assertThat(session.videos().getFirst().url())
                  .endsWith("/session" + session.number() + ".mp4");
            });
    assertThat(recap.videos()).isEmpty();
    assertThat(recap.warnings())
        .extracting("code")
        .containsOnly("image-missing", "image-without-alt");
  }

  @Test
  void paragraphsTellTheTalksWhereNoHeadingDoes() throws IOException {
    Path file = corpus().resolve("og-website/app/zh/events/meetLookBack-chengdu.md");
    Recap recap = Fixtures.recap("zh/events/meetLookBack-chengdu.md", Files.readString(file));
    assertThat(recap.sessions()).hasSize(6);
    assertThat(recap.videos()).singleElement().matches(video -> video.url().endsWith("/quick.mp4"));
  }

  @Test
  void aHeadingOwnsItsVideoHoweverTheVideoIsWritten() throws IOException {
    Path file = corpus().resolve("og-website/app/zh/events/2021-01-16/postgreSQL.md");
    Recap recap = Fixtures.recap("zh/events/2021-01-16/postgreSQL.md", Files.readString(file));
    assertThat(recap.sessions()).hasSize(6);
    assertThat(recap.sessions()).allMatch(session -> session.videos().size() == 1);
    assertThat(recap.sessions()).flatExtracting(Session::speakers).hasSize(6);
  }

  @Test
  void everyFileIsARecapOrARefusalWithAReason() throws IOException {
    Path corpus = corpus();
    for (JsonNode entry : new ObjectMapper().readTree(corpus.resolve("MANIFEST.json").toFile())) {
      String path = entry.path("file").asText();
      byte[] bytes = Files.readAllBytes(corpus.resolve(path));
      long start = System.nanoTime();
      Reading reading =
          Fixtures.read(
              rules(corpus, path), ROOT.matcher(path).replaceFirst(""), bytes, AssetFinder.none());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      System.out.println(path + " -> " + summary(reading));
      List<String> traits =
          Stream.of(entry.path("flags"), entry.path("why"))
              .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
              .map(JsonNode::asText)
              .toList();
      assertThat(outcome(reading)).as(path).isIn(expected(traits));
      if (reading instanceof Reading.Accepted(Recap recap)) {
        check(recap, traits);
      }
    }
  }

  private static List<String> expected(List<String> traits) {
    if (traits.contains("draft")) {
      return List.of("draft");
    }
    if (traits.contains("no-front-matter")) {
      return List.of("front-matter-missing", "ignored");
    }
    if (traits.contains("no-title")) {
      return List.of("title-missing");
    }
    // A document of how to write is found by its name and by having no date.
    return traits.stream().anyMatch(trait -> trait.startsWith("not a recap"))
            || (traits.contains("html-style") && traits.contains("no-date"))
        ? List.of("not-a-recap")
        : List.of("recap");
  }

  private static void check(Recap recap, List<String> traits) {
    String told = new JsonCodec().pretty(recap);
    assertThat(told).doesNotContain("contributor@");
    boolean plays = traits.contains("html-video") || traits.contains("S:heading-video-pairs");
    if (plays) {
      assertThat(recap.allVideos()).as(recap.title()).isNotEmpty();
    }
    if (traits.contains("S:heading-video-pairs")) {
      assertThat(recap.sessions()).as(recap.title()).hasSizeGreaterThan(1);
    }
    assertThat(recap.warnings())
        .as(recap.title())
        .noneMatch(warning -> warning.code().equals("language-mismatch"));
  }

  /** The community keeps talk and recording together in files of data: the pairs must be theirs. */
  @Test
  void pairsOfTalkAndRecordingAreThoseOfTheCommunitysData()
      throws IOException, FrontMatterException {
    Path corpus = corpus();
    Pattern reference =
        Pattern.compile("\\{::coverage year=\"(\\d+)\" month=\"(\\w+)\" talk=\"([^\"]+)\"");
    int pairs = 0;
    for (Path file : files(corpus.resolve("lrug/source"))) {
      String text = Files.readString(file);
      String path = corpus.relativize(file).toString();
      Recap recap = Fixtures.recap(rules(corpus, path), ROOT.matcher(path).replaceFirst(""), text);
      Matcher found = reference.matcher(text);
      while (found.find()) {
        String heading =
            text.substring(0, found.start())
                .lines()
                .filter(line -> line.startsWith("### "))
                .reduce((_, last) -> last)
                .orElseThrow()
                .substring(4)
                .replaceAll("`|<[^>]*>", "");
        List<String> videos = videos(corpus, found.group(1), found.group(2), found.group(3));
        if (!videos.isEmpty()) {
          pairs++;
          assertThat(recap.sessions())
              .filteredOn(session -> session.title().equals(heading))
              .as(path + " " + heading)
              .singleElement()
              .satisfies(
                  session -> assertThat(session.videos()).extracting("url").isEqualTo(videos));
        }
      }
    }
    assertThat(pairs).isGreaterThan(15);
  }

  private static List<String> videos(Path corpus, String year, String month, String talk)
      throws IOException, FrontMatterException {
    JsonNode entries =
        DataFile.read(Files.readString(corpus.resolve("lrug/data/coverage/" + year + ".yml")))
            .path(month)
            .path(talk);
    return StreamSupport.stream(entries.spliterator(), false)
        .filter(entry -> entry.path("type").asText().equals("video"))
        .map(entry -> entry.path("url").asText())
        .toList();
  }

  private static RecapRules rules(Path corpus, String path) throws IOException {
    if (!path.startsWith("lrug/")) {
      return Fixtures.RULES;
    }
    List<String> files = new ArrayList<>();
    try (Stream<Path> data = Files.list(corpus.resolve("lrug/data/coverage"))) {
      for (Path file : data.sorted().toList()) {
        files.add(file.toString());
        files.add(Files.readString(file));
      }
    }
    return Fixtures.data(files.toArray(String[]::new));
  }

  private static String outcome(Reading reading) {
    return switch (reading) {
      case Reading.Accepted _ -> "recap";
      case Reading.Refused(var problem) -> problem.code();
      case Reading.Draft _ -> "draft";
      case Reading.Ignored _ -> "ignored";
    };
  }

  private static String summary(Reading reading) {
    return switch (reading) {
      case Reading.Accepted(Recap recap) ->
          "%s %s %s sessions %d videos %d date %s %s warnings %s"
              .formatted(
                  recap.kind().wireName(),
                  recap.language(),
                  recap.title(),
                  recap.sessions().size(),
                  recap.videos().size(),
                  recap.publishedAt().value(),
                  recap.summary().source().wireName(),
                  recap.warnings().stream()
                      .map(problem -> problem.code() + "@" + problem.line())
                      .toList());
      case Reading.Refused(var problem) -> problem.toString();
      case Reading.Draft draft -> "draft";
      case Reading.Ignored ignored -> "ignored";
    };
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files.filter(file -> file.toString().matches(".*\\.(md|erb)")).sorted().toList();
    }
  }

  private static Path corpus() {
    Optional<Path> corpus =
        Stream.iterate(
                Optional.of(Path.of("").toAbsolutePath()),
                Optional::isPresent,
                folder -> folder.flatMap(it -> Optional.ofNullable(it.getParent())))
            .flatMap(Optional::stream)
            .map(folder -> folder.resolve("../shared/corpus").normalize())
            .filter(Files::isDirectory)
            .findFirst();
    if (corpus.isEmpty()) {
      System.out.println("Skipped: no folder of real recaps lies beside the project.");
    }
    assumeTrue(corpus.isPresent());
    return corpus.orElseThrow();
  }
}
