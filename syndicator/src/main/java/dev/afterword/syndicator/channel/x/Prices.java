package dev.afterword.syndicator.channel.x;

import com.twitter.twittertext.Extractor;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import java.math.BigDecimal;
import java.util.List;

/**
 * What X charges, in US dollars for each call, as published in autumn 2026
 * (https://docs.x.com/x-api/getting-started/pricing). Prices change, so they are configured.
 *
 * @param post without an address in it
 * @param link with one, a bare domain included
 * @param delete of a post
 */
record Prices(BigDecimal post, BigDecimal link, BigDecimal delete) {
  static final List<SettingKey> KEYS =
      List.of(
          SettingKey.optional(
              "price-post", Shape.TEXT, "US dollars for a post without a link; default 0.015"),
          SettingKey.optional(
              "price-link", Shape.TEXT, "US dollars for a post with a link; default 0.200"),
          SettingKey.optional(
              "price-delete", Shape.TEXT, "US dollars for a deletion; default 0.010"));

  static Prices of(ChannelSettings settings) {
    return new Prices(
        price(settings, "price-post", "0.015"),
        price(settings, "price-link", "0.200"),
        price(settings, "price-delete", "0.010"));
  }

  private static BigDecimal price(ChannelSettings settings, String key, String usual) {
    String text = settings.text(key).orElse(usual);
    if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
      throw new SettingException(key, key + " is no price: write US dollars, for example " + usual);
    }
    return new BigDecimal(text);
  }

  BigDecimal of(PlannedPost planned) {
    return switch (planned.deed()) {
      case DELETE -> delete;
      case POST, EDIT -> new Extractor().extractURLs(planned.text()).isEmpty() ? post : link;
    };
  }
}
