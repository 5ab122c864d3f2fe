package dev.afterword.renderer.machine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.Digests;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.card.CardImage;
import dev.afterword.renderer.card.CardText;
import dev.afterword.renderer.site.Card;
import dev.afterword.renderer.site.Output;

/**
 * The picture drawn for a recap that has none. It reads what it shows and nothing else, so an edit
 * of a body draws nothing again.
 *
 * @param path its address
 * @param id of the recap, which decides the colour
 * @param title of the recap
 * @param facts day and place
 */
record CardFile(SitePath path, RecapId id, String title, String facts) implements Output.Made {
  static CardFile of(Card card) {
    String facts = card.date().value() + card.place().map(place -> " · " + place).orElse("");
    return new CardFile(MachineAddresses.card(card.path()), card.id(), card.title(), facts);
  }

  @Override
  @JsonIgnore
  public Stage stage() {
    return Stage.ASSETS;
  }

  @Override
  @JsonIgnore
  public boolean isDrawn() {
    return true;
  }

  @Override
  public byte[] make(SiteSettings settings) {
    int tint = Integer.parseInt(Digests.sha256(id.value()).substring(0, 4), 16);
    return CardImage.ofThisMachine().png(new CardText(settings.title(), title, facts, tint));
  }
}
