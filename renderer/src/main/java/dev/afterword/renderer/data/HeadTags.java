package dev.afterword.renderer.data;

import dev.afterword.contract.Recap;
import dev.afterword.contract.Video;
import dev.afterword.contract.VideoProvider;
import dev.afterword.renderer.address.AbsoluteReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Open Graph (ogp.me) and Twitter card of a recap's page, as plain text for a template. */
public final class HeadTags {
  private static final int LONGEST_DESCRIPTION = 300;

  private HeadTags() {}

  /**
   * A {@code meta} element.
   *
   * @param attribute {@code property} or {@code name}
   * @param key its name
   * @param content plain text, not escaped
   */
  public record Tag(String attribute, String key, String content) {}

  /** The elements, in the order in which they belong. */
  public static List<Tag> of(PageFacts page) {
    var tags = new ArrayList<Tag>();
    Recap recap = page.recap();
    property(tags, "og:site_name", page.settings().title());
    property(tags, "og:type", "article");
    property(tags, "og:title", recap.title());
    property(tags, "og:url", page.url());
    if (!recap.summary().text().isBlank()) {
      property(tags, "og:description", shorten(recap.summary().text()));
    }
    property(tags, "og:locale", locale(recap.language()));
    page.versions()
        .keySet()
        .forEach(language -> property(tags, "og:locale:alternate", locale(language)));
    property(tags, "article:published_time", recap.publishedAt().value());
    property(tags, "article:modified_time", Moments.updated(recap).toString());
    recap.tags().forEach(tag -> property(tags, "article:tag", tag));
    image(tags, page);
    video(tags, page);
    return List.copyOf(tags);
  }

  private static void image(List<Tag> tags, PageFacts page) {
    page.image()
        .ifPresent(
            image -> {
              property(tags, "og:image", image.url());
              image.mediaType().ifPresent(type -> property(tags, "og:image:type", type));
              if (image.width() > 0 && image.height() > 0) {
                property(tags, "og:image:width", Integer.toString(image.width()));
                property(tags, "og:image:height", Integer.toString(image.height()));
              }
              property(tags, "og:image:alt", page.recap().title());
            });
    String card = page.image().isPresent() ? "summary_large_image" : "summary";
    tags.add(new Tag("name", "twitter:card", card));
  }

  private static void video(List<Tag> tags, PageFacts page) {
    var reference = new AbsoluteReference(page.settings(), page.path());
    for (Video video : page.recap().allVideos()) {
      var address = reference.media(video.url());
      if (video.provider() == VideoProvider.FILE && address.isPresent()) {
        property(tags, "og:video", address.get());
        video.mediaType().ifPresent(type -> property(tags, "og:video:type", type));
        return;
      }
    }
  }

  private static void property(List<Tag> tags, String key, String content) {
    tags.add(new Tag("property", key, content));
  }

  /** Open Graph wants language_TERRITORY; without a territory it takes the language. */
  private static String locale(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String country = locale.getCountry();
    return country.isEmpty() ? locale.getLanguage() : locale.getLanguage() + "_" + country;
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION)) + "…";
  }
}
