package dev.afterword.renderer.page;

import dev.afterword.contract.Mode;
import dev.afterword.contract.RecapKind;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.page.model.CardView;
import dev.afterword.renderer.page.model.TalkCard;
import dev.afterword.renderer.site.Card;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.SiteAddresses;
import java.util.List;

/** Shows cards on one page. */
final class CardViews {
  private static final int PROGRAMME = 6;

  private final SiteSettings settings;
  private final SitePath page;
  private final Words words;
  private final Tints tints;

  CardViews(SiteSettings settings, SitePath page, Words words, Tints tints) {
    this.settings = settings;
    this.page = page;
    this.words = words;
    this.tints = tints;
  }

  List<CardView> of(List<Card> cards) {
    return cards.stream().map(this::of).toList();
  }

  private CardView of(Card card) {
    return new CardView(
        card.title(),
        address(card),
        Words.machine(card.date()),
        words.date(card.date(), settings.zone()),
        card.place().orElse(""),
        mode(card.mode(), words),
        kind(card.kind(), words),
        card.summary(),
        card.cover().map(picture -> picture.from(page)).orElse(""),
        talks(card.talks().size()),
        card.talks().stream().limit(PROGRAMME).map(Card.Talk::title).toList(),
        tints.of(card.id()),
        initial(card.title()));
  }

  /** The talks of cards that a shelf is about: those to watch, or those of one speaker. */
  List<TalkCard> talks(List<Card> cards, ShelfKey key) {
    return cards.stream()
        .flatMap(
            card ->
                card.talks().stream()
                    .filter(talk -> fits(card, talk, key))
                    .map(talk -> talk(card, talk)))
        .toList();
  }

  private static boolean fits(Card card, Card.Talk talk, ShelfKey key) {
    return key.facet() == Facet.VIDEO
        ? !talk.videos().isEmpty()
        : talk.speakers().stream()
            .map(speaker -> new ShelfKey(card.language(), Facet.SPEAKER, speaker))
            .anyMatch(key::equals);
  }

  private TalkCard talk(Card card, Card.Talk talk) {
    boolean watched = card.hasPage() && !talk.videos().isEmpty();
    String recap = address(card);
    return new TalkCard(
        talk.title(),
        watched ? SiteAddresses.watch(card.path(), talk.number()).from(page) : recap,
        talk.speakers(),
        card.title(),
        recap,
        Words.machine(card.date()),
        words.date(card.date(), settings.zone()),
        card.cover().map(picture -> picture.from(page)).orElse(""),
        tints.of(card.id()),
        watched);
  }

  private String address(Card card) {
    return card.hasPage() ? card.path().from(page) : card.externalUrl().orElse("");
  }

  private String talks(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> "1 " + words.word("talks.one");
      default -> count + " " + words.word("talks.many");
    };
  }

  /** Titles often begin with a city in brackets; the letter after the bracket stands for it. */
  private static String initial(String title) {
    int at = 0;
    while (at < title.length()) {
      int character = title.codePointAt(at);
      if (Character.isLetter(character) || isNumber(character)) {
        return Character.toString(character);
      }
      at += Character.charCount(character);
    }
    return "·";
  }

  private static boolean isNumber(int character) {
    int type = Character.getType(character);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static String mode(Mode mode, Words words) {
    return mode == Mode.UNKNOWN ? "" : words.word("mode." + mode.wireName());
  }

  static String kind(RecapKind kind, Words words) {
    return switch (kind) {
      case RECAP, PAGE -> "";
      case ANNOUNCEMENT, NEWS, BLOG, EPISODE, LINKCARD -> words.word("kind." + kind.wireName());
    };
  }
}
