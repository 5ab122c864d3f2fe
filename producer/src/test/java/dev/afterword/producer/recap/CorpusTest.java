package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Session;
import dev.afterword.contract.TitleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real recaps of real communities, where a folder of them lies beside the project. */
class CorpusTest {
  /** What a community would write as content.root. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^(og-website/app|og-blog/content|k8s-contributor/content|openeuler-v2/web-ui/docs|volcano/i18n|lrug/source|\\w+)/");

  private static final Set<String> DOCUMENTED =
      Set.of("front-matter-missing", "title-missing", "not-a-recap");

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
    var codec = new JsonCodec();
    int recaps = 0;
    for (Path file : files(corpus)) {
      String path = corpus.relativize(file).toString();
      byte[] bytes = Files.readAllBytes(file);
      long start = System.nanoTime();
      Reading reading =
          Fixtures.read(ROOT.matcher(path).replaceFirst(""), bytes, AssetFinder.none());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      System.out.println(path + " -> " + summary(reading));
      switch (reading) {
        case Reading.Accepted accepted -> {
          recaps++;
          String front = codec.pretty(withoutBody(accepted.recap()));
          assertThat(front).doesNotContain("contributor@");
        }
        case Reading.Refused refused -> assertThat(DOCUMENTED).contains(refused.problem().code());
        case Reading.Draft draft -> assertThat(draft.path()).contains("ai-conformance");
        case Reading.Ignored ignored -> assertThat(ignored.path()).contains("README");
      }
    }
    assertThat(recaps).isGreaterThan(45);
  }

  private static Object withoutBody(Recap recap) {
    return List.of(
        recap.extra(), recap.authors(), recap.organisers(), recap.tags(), recap.warnings());
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
      return files
          .filter(file -> file.toString().matches(".*/[^/]+/.*\\.(md|erb)"))
          .filter(file -> corpus.relativize(file).getNameCount() > 1)
          .sorted()
          .toList();
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
