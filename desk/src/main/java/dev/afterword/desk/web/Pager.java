package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;
import java.util.ArrayList;
import java.util.List;

/** Leads through many pages. */
final class Pager {
  private Pager() {}

  static Element of(Visit visit, String path, int total, int size, String... query) {
    int last = Math.max(1, (total + size - 1) / size);
    if (last == 1) {
      return Element.of("p", total + " in all").with("class", "quiet");
    }
    int page = Math.min(visit.page(), last);
    Element pager = Element.of("nav").with("class", "pager").with("aria-label", "Pages");
    if (page > 1) {
      pager.add(visit.link("← Newer", path, with(page - 1, query)).with("rel", "prev"));
    }
    pager.add(Element.of("span", "Page " + page + " of " + last + ", " + total + " in all"));
    if (page < last) {
      pager.add(visit.link("Older →", path, with(page + 1, query)).with("rel", "next"));
    }
    return pager;
  }

  private static String[] with(int page, String... query) {
    List<String> all = new ArrayList<>(List.of(query));
    all.add("page");
    all.add(Integer.toString(page));
    return all.toArray(String[]::new);
  }
}
