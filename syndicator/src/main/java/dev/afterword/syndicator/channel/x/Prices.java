package dev.afterword.syndicator.channel.x;

import com.twitter.twittertext.Extractor;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import java.math.BigDecimal;

/**
 * What X charges, in US dollars for each call, as published in autumn 2026
 * (https://docs.x.com/x-api/getting-started/pricing). Prices change, so they are configured.
 *
 * @param post without an address in it
 * @param link with one, a bare domain included
 * @param delete of a post
 */
record Prices(BigDecimal post, BigDecimal link, BigDecimal delete) {
  static final SettingKey POST = key("price-post", "a post without a link; default 0.015");
  static final SettingKey LINK = key("price-link", "a post with a link; default 0.200");
  static final SettingKey DELETE = key("price-delete", "a deletion; default 0.010");

  private static SettingKey key(String name, String use) {
    return SettingKey.optional(name, Shape.TEXT, "US dollars for " + use);
  }

  static Prices of(ChannelSettings settings) {
    return new Prices(
        price(settings, POST, "0.015"),
        price(settings, LINK, "0.200"),
        price(settings, DELETE, "0.010"));
  }

  private static BigDecimal price(ChannelSettings settings, SettingKey key, String usual) {
    String advice = key.name() + " is no price: write US dollars, for example " + usual;
    String text = settings.text(key.name()).orElse(usual);
    return new BigDecimal(
        ChannelSettings.formed(key.name(), text, "[0-9]{1,6}(\\.[0-9]{1,6})?", advice));
  }

  BigDecimal of(PlannedPost planned) {
    return switch (planned.deed()) {
      case DELETE -> delete;
      case POST, EDIT -> new Extractor().extractURLs(planned.text()).isEmpty() ? post : link;
    };
  }
}
