package dev.afterword.app.config;

import dev.afterword.contract.WireName;
import dev.afterword.producer.recap.Meaning;
import java.util.List;
import java.util.Map;

/** Where the users of a generator keep what. Every key that is written wins over it. */
enum Preset implements WireName {
  VITEPRESS(new Content(".", List.of("**/*.md"), List.of("node_modules/**"), "public")),
  HUGO(
      new Content(
          "content",
          List.of("**/*.{md,markdown}"),
          List.of(),
          "static",
          Map.of(
              Meaning.PUBLISHED,
              List.of("publishDate", "date", "pubdate", "published", "created_at"),
              Meaning.TITLE,
              List.of("title", "linkTitle")),
          List.of())),
  JEKYLL(
      new Content(
          ".",
          List.of("**/*.{md,markdown}"),
          List.of("{_site,_layouts,_includes,_sass,vendor,node_modules}/**"),
          "static")),
  DOCUSAURUS(
      new Content(
          ".",
          List.of("**/*.{md,mdx}"),
          List.of("{node_modules,build,src}/**"),
          "static",
          Map.of(Meaning.UPDATED, List.of("last_update.date", "updated")),
          List.of()));

  @SuppressWarnings("ImmutableEnumChecker") // It takes its own copies.
  private final Content content;

  Preset(Content content) {
    this.content = content;
  }

  Content content() {
    return content;
  }
}
