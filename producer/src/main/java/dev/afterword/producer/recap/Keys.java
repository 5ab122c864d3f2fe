package dev.afterword.producer.recap;

import java.util.Set;

/** Keys of front matter that say nothing here and are no slip either. */
final class Keys {
  /** What ordinary sites keep in front matter and no field of a recap holds. */
  static final Set<String> KNOWN_ELSEWHERE =
      Set.of(
          "times",
          "archives",
          "weight",
          "menu",
          "slug",
          "resources",
          "comments",
          "badge",
          "license",
          "ids",
          "links",
          "transcript",
          "duration",
          "season",
          "episode",
          "head",
          "sidebar",
          "outline",
          "toc",
          "math",
          "parts",
          "sponsors",
          "url",
          "created_by",
          "updated_by",
          "wordpress_id",
          "canonicalurl",
          "iframeurl",
          "hide",
          "hidden",
          "order",
          "name",
          "id",
          "key",
          "keys",
          "icon",
          "color",
          "theme",
          "class",
          "features",
          "hero",
          "dates",
          "timer",
          "guest",
          "image_alt",
          "imgs",
          "labels",
          "tag",
          "titles");

  private Keys() {}
}
