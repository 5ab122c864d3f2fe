package dev.afterword.renderer.machine;

import dev.afterword.renderer.site.Card;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.Planner;
import dev.afterword.renderer.site.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Beside each page of a recap: its JSON, its calendar entry, its picture if it has none. */
public final class RecapFilePlanner implements Planner {
  private final boolean cards;

  /**
   * A planner.
   *
   * @param cards whether pictures are drawn
   */
  public RecapFilePlanner(boolean cards) {
    this.cards = cards;
  }

  @Override
  public List<Output> ofRecap(Known.Live recap, Surroundings around) {
    Card card = recap.card();
    var outputs = new ArrayList<Output>();
    outputs.add(
        new RecapFile(
            MachineAddresses.beside(card.path(), ".json"),
            card.path(),
            card.id(),
            recap.content(),
            around.translations()));
    EventsFile.item(recap)
        .map(
            item ->
                new EventsFile(
                    MachineAddresses.beside(card.path(), ".ics"), Optional.empty(), List.of(item)))
        .forEach(outputs::add);
    if (cards && card.cover().isEmpty()) {
      outputs.add(CardFile.of(card));
    }
    return outputs;
  }
}
