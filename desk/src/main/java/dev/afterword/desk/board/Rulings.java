package dev.afterword.desk.board;

import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.LetterOutcome;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.control.ReplayDecision;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What operators decided about channels, holds and dead letters, the last of each. Used under the
 * board's lock.
 */
final class Rulings {
  private static final int LETTERS = 100_000;
  private static final int HOLDS = 2_000;

  private final Map<String, Control> paused = new HashMap<>();
  private final Map<String, Control> decided = new LinkedHashMap<>();
  private final Map<Place, Parked> letters = new LinkedHashMap<>();
  private final Set<Place> settled = new LinkedHashSet<>();

  void keep(Control control) {
    switch (control.decision()) {
      case Decision.Pause(String channel) -> paused.put(channel, control);
      case Decision.Resume(String channel) -> paused.remove(channel);
      case Decision.Release release -> decide(release.hold(), control);
      case Decision.Skip skip -> decide(skip.hold(), control);
      case LetterDecision.Discard discard -> remember(settled, discard.letter());
      case LetterDecision.Answer answer when answer.outcome() != LetterOutcome.REFUSED ->
          remember(settled, answer.letter());
      case Decision.Posted _,
          Decision.Repeat _,
          Decision.Drop _,
          Decision.Gone _,
          LetterDecision _,
          ReplayDecision _ -> {}
    }
  }

  private void decide(String hold, Control control) {
    decided.remove(hold);
    decided.put(hold, control);
    if (decided.size() > HOLDS) {
      decided.remove(decided.keySet().iterator().next());
    }
  }

  void letter(Parked parked) {
    letters.put(parked.letter(), parked);
    if (letters.size() > LETTERS) {
      letters.remove(letters.keySet().iterator().next());
    }
  }

  private static void remember(Set<Place> places, Place place) {
    places.add(place);
    if (places.size() > LETTERS) {
      places.remove(places.iterator().next());
    }
  }

  Set<String> pausedChannels() {
    return paused.keySet();
  }

  Optional<Control> paused(String channel) {
    return Optional.ofNullable(paused.get(channel));
  }

  Optional<Control> decided(String hold) {
    return Optional.ofNullable(decided.get(hold));
  }

  /** Dead letters that nobody has settled. */
  Stream<Parked> openLetters() {
    return letters.values().stream().filter(parked -> !settled.contains(parked.letter()));
  }

  void clear() {
    paused.clear();
    decided.clear();
    letters.clear();
    settled.clear();
  }
}
