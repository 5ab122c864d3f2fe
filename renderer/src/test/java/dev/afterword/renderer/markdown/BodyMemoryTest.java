package dev.afterword.renderer.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.renderer.address.SitePath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {
  private static final SitePath PAGE = new SitePath("en/events/tea.html");
  private static final SitePath OTHER = new SitePath("en/events/bread.html");

  private final BodyMemory memory = new BodyMemory(20);

  @Test
  void theSameTextIsNotMadeAgain() {
    memory.add(PAGE, "1", body("<p>Tea.</p>"), Map.of());
    assertThat(memory.find(PAGE, "1", none())).contains(body("<p>Tea.</p>"));
    assertThat(memory.find(OTHER, "1", none())).isEmpty();
  }

  @Test
  void anotherTextIs() {
    memory.add(PAGE, "1", body("<p>Tea.</p>"), Map.of());
    assertThat(memory.find(PAGE, "2", none())).isEmpty();
    memory.add(PAGE, "2", body("<p>Milk.</p>"), Map.of());
    assertThat(memory.find(PAGE, "2", none())).contains(body("<p>Milk.</p>"));
    assertThat(memory.find(PAGE, "1", none())).isEmpty();
  }

  @Test
  void aPictureThatCameOrWentMakesAnotherBody() {
    memory.add(PAGE, "1", body("<p>Tea.</p>"), Map.of("cup.png", true, "pot.png", false));
    assertThat(memory.find(PAGE, "1", Set.of("cup.png", "spoon.png")::contains)).isPresent();
    assertThat(memory.find(PAGE, "1", Set.of("cup.png", "pot.png")::contains)).isEmpty();
    assertThat(memory.find(PAGE, "1", none())).isEmpty();
  }

  @Test
  void thereIsRoomForSoManyCharacters() {
    memory.add(PAGE, "1", body("12345678901234567890"), Map.of());
    memory.add(OTHER, "1", body("1"), Map.of());
    assertThat(memory.find(PAGE, "1", none())).isPresent();
    assertThat(memory.find(OTHER, "1", none())).isEmpty();
  }

  @Test
  void aBodyMakesRoomForTheNextOfItsPageAndWhenThePageGoes() {
    memory.add(PAGE, "1", body("12345678901234567890"), Map.of());
    memory.add(PAGE, "2", body("1234567890"), Map.of());
    memory.add(OTHER, "1", body("1234567890"), Map.of());
    assertThat(memory.find(OTHER, "1", none())).isPresent();
    memory.forget(OTHER);
    memory.forget(OTHER);
    assertThat(memory.find(OTHER, "1", none())).isEmpty();
    memory.add(PAGE, "3", body("12345678901234567890"), Map.of());
    assertThat(memory.find(PAGE, "3", none())).isPresent();
  }

  @Test
  void whatWasSeenIsWhatWasAskedFor() {
    var seen = new SeenPictures(Set.of("cup.png", "pot.png")::contains);
    assertThat(seen.test("cup.png")).isTrue();
    assertThat(seen.test("spoon.png")).isFalse();
    assertThat(seen.answers()).isEqualTo(Map.of("cup.png", true, "spoon.png", false));
  }

  private static Predicate<String> none() {
    return Set.of()::contains;
  }

  private static Body body(String html) {
    return new Body(html, Map.of(), Map.of(), List.of(), Set.of());
  }
}
