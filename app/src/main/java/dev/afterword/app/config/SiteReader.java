package dev.afterword.app.config;

import dev.afterword.renderer.address.Appearance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what readers see of the site. */
final class SiteReader {
  private static final String DARK = "dark-";

  private SiteReader() {}

  /** The site; a missing title is the name of its folder. */
  static Site read(Section section, String folder) {
    var site =
        new Site(
            section.value("title", Shapes::line).orElse(folder),
            section.value("url", Shapes::site),
            section.list("languages", Shapes::language),
            section.value("timezone", Shapes::zone).orElse(ZoneId.of("UTC")),
            section.value("probe", Shapes::yesOrNo).orElse(false),
            appearance(section),
            section.value("theme", Shapes::path),
            section.value("compress", Shapes::yesOrNo).orElse(false),
            BucketReader.read(section),
            section.value("measure", Shapes::yesOrNo).orElse(true),
            section.value("private-addresses", SiteReader::allowed).orElse(false));
    section.close();
    return site;
  }

  /** As channels say it. */
  private static boolean allowed(String text) throws RefusedException {
    return switch (text) {
      case "allow" -> true;
      case "refuse" -> false;
      default -> throw new RefusedException("takes allow or refuse");
    };
  }

  private static Appearance appearance(Section section) {
    return new Appearance(
        colors(section.section("colors")),
        section.value("logo", Shapes::link),
        navigation(section.section("navigation")),
        section.value("footer", Shapes::line).orElse(""),
        section.value("cards", Shapes::yesOrNo).orElse(true));
  }

  private static Map<String, String> colors(Section section) {
    var colors = new TreeMap<String, String>();
    for (String name : Appearance.COLORS) {
      section.value(name, Shapes::color).ifPresent(color -> colors.put(name, color));
      String dark = DARK + name;
      section.value(dark, Shapes::color).ifPresent(color -> colors.put(dark, color));
    }
    section.close();
    return colors;
  }

  /** Names with their addresses; below a language, those of its pages. */
  private static List<Appearance.Link> navigation(Section section) {
    var links = new ArrayList<Appearance.Link>();
    for (String name : section.keys()) {
      if (section.isMapping(name)) {
        Section inside = section.section(name);
        inside.keys().forEach(item -> add(links, inside, item, name));
      } else {
        add(links, section, name, "");
      }
    }
    return List.copyOf(links);
  }

  private static void add(
      List<Appearance.Link> links, Section section, String name, String language) {
    section
        .value(name, Shapes::link)
        .ifPresent(address -> links.add(new Appearance.Link(name, address, language)));
  }
}
