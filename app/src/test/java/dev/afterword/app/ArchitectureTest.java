package dev.afterword.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the rooms of the house, and the few things that live in one room only. */
final class ArchitectureTest {
  private static final String OURS = "dev.afterword.";

  /** Which modules a module may know besides itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "contract", Set.of(),
          "broker", Set.of(),
          "eventlog", Set.of("contract"),
          "producer", Set.of("contract", "eventlog"),
          "renderer", Set.of("contract", "eventlog"),
          "syndicator", Set.of("contract", "eventlog"),
          "desk", Set.of("contract", "eventlog"),
          "playground", Set.of("contract"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // Modules share some of their tests as jars.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.afterword");

  @Test
  void everyModuleIsLookedAt() {
    var seen = new TreeSet<String>();
    CLASSES.forEach(type -> seen.add(module(type)));

    assertThat(seen).containsAll(ARROWS.keySet()).contains("app");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contract",
        "broker",
        "eventlog",
        "producer",
        "renderer",
        "syndicator",
        "desk",
        "playground"
      })
  void aModuleKnowsOnlyWhatItsArrowsPointTo(String module) {
    var allowed = ARROWS.getOrDefault(module, Set.of());
    var forbidden =
        new DescribedPredicate<JavaClass>("a class of ours outside " + module + " and " + allowed) {
          @Override
          public boolean test(JavaClass type) {
            return type.getPackageName().startsWith(OURS)
                && !inside(type, module)
                && allowed.stream().noneMatch(other -> inside(type, other));
          }
        };
    holds(
        noClasses()
            .that(resideInAPackage(room(module)))
            .should()
            .dependOnClassesThat(forbidden)
            .because(
                "the log is the only thing between the stages: one that knew another could not"
                    + " be replayed, moved or replaced alone; put shared words into contract"));
  }

  @Test
  void nobodyKnowsTheCompositionRoot() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(room("app"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(room("app"))
            .because("app wires everything by hand, so everything has to work without it"));
  }

  @Test
  void kafkaIsBehindTheEventLog() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(room("eventlog"), room("broker"))
            .should()
            .dependOnClassesThat(kafka())
            .because(
                "transactions, fencing and offsets are got right once, in eventlog; ask it for"
                    + " what is missing"));
  }

  @Test
  void theServerOfKafkaIsInTheBrokerOnly() {
    var clients = resideInAnyPackage("org.apache.kafka.clients..", "org.apache.kafka.common..");
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(room("broker"))
            .should()
            .dependOnClassesThat(kafka().and(DescribedPredicate.not(clients)))
            .because(
                "the server's classes are no public API of Kafka; they change with every release,"
                    + " and against a cluster they are not needed at all"));
  }

  @Test
  void aLibraryThatShapesItsSurroundingsHasOneHome() {
    lives(
        "freemarker..",
        resideInAnyPackage(room("renderer"), "dev.afterword.syndicator.template.."),
        "templates make pages and the words of posts; what they may reach is decided in one place"
            + " for each");
    lives(
        "twitter4j..",
        resideInAPackage("dev.afterword.syndicator.twitter.."),
        "it is abandoned upstream, so it has to be replaceable within one package");
    lives(
        "org.eclipse.jgit..",
        resideInAPackage(room("producer"))
            .or(resideInAPackage(room("app")).and(simpleNameStartingWith("Sample"))),
        "only the producer knows Git; app may lay out the sample repository of try, in a class"
            + " named Sample…");
    lives(
        "org.snakeyaml..",
        resideInAnyPackage("dev.afterword.app.config..", room("producer")),
        "YAML is the shape of configuration and front matter, not of data inside the house");
    lives(
        "picocli..",
        resideInAPackage(room("app")),
        "the command line is one of several ways in; a stage must not know which one was used");
    lives(
        "software.amazon..",
        resideInAPackage("dev.afterword.renderer.bucket.."),
        "of AWS only the signature is needed, and only where the site is published; a store is"
            + " replaced in one package");
  }

  private static void lives(String library, DescribedPredicate<JavaClass> home, String because) {
    holds(
        noClasses()
            .that(DescribedPredicate.not(home))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .because(because));
  }

  @Test
  void packagesFormNoCycle() {
    holds(
        slices()
            .matching("dev.afterword.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle are one package that pretends to be several"));
  }

  @Test
  void platformsDoNotKnowEachOther() {
    holds(
        slices()
            .matching("dev.afterword.syndicator.channel.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a platform can be added or deleted as one package; shared tools go one up"));
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.afterword.syndicator.channel.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.afterword.syndicator.channel.*..")
            .because("platforms are found by ServiceLoader; a new one touches no other file"));
  }

  @Test
  void onlyTheCommandLineTalksToTheTerminalAndEndsTheProcess() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(room("app"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("return what happened, or log it; commands decide what people see"));
  }

  @Test
  void timeIsHandedIn() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(room("app"))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .because(
                "what depends on the time of day takes an InstantSource, so that a test sets it"));
  }

  @Test
  void nullDoesNotCrossAnyPackage() {
    holds(
        classes()
            .should(liveInANullMarkedPackage())
            .because("NullAway checks only packages whose package-info.java says @NullMarked"));
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, type.getPackageName()));
      }
    };
  }

  private static DescribedPredicate<JavaClass> kafka() {
    return resideInAnyPackage("org.apache.kafka..", "kafka..");
  }

  private static String room(String module) {
    return OURS + module + "..";
  }

  private static String module(JavaClass type) {
    return type.getPackageName().substring(OURS.length()).replaceFirst("\\..*", "");
  }

  private static boolean inside(JavaClass type, String module) {
    return module(type).equals(module);
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
