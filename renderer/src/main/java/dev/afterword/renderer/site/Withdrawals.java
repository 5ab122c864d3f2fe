package dev.afterword.renderer.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was withdrawn, by language, the latest first. */
final class Withdrawals {
  private static final Comparator<Known.Gone> LATEST_FIRST =
      Comparator.comparing(Known.Gone::withdrawn).reversed().thenComparing(Known.Gone::id);

  private final Map<String, TreeSet<Known.Gone>> languages = new HashMap<>();

  void add(Known.Gone gone) {
    languages.computeIfAbsent(gone.language(), _ -> new TreeSet<>(LATEST_FIRST)).add(gone);
  }

  void remove(Known.Gone gone) {
    languages.getOrDefault(gone.language(), new TreeSet<>(LATEST_FIRST)).remove(gone);
  }

  List<Known.Gone> latest(String language, int most) {
    return languages.getOrDefault(language, new TreeSet<>(LATEST_FIRST)).stream()
        .limit(most)
        .toList();
  }
}
