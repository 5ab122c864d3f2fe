package dev.afterword.syndicator.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What passages are to a template. */
final class Variables {
  /** Those that are lists, empty ones included. */
  private static final List<String> LISTS = List.of("videos", "hashtags", "sessions");

  private final Map<String, Object> variables;
  private final Map<Integer, Map<String, Object>> sessions = new TreeMap<>();

  private Variables(Map<String, Object> constants) {
    this.variables = new HashMap<>(constants);
  }

  /**
   * The variables of a template.
   *
   * @param constants what never makes room
   */
  static Map<String, Object> of(Map<String, Object> constants, List<Passage> passages) {
    var result = new Variables(constants);
    LISTS.forEach(name -> result.variables.put(name, new ArrayList<>()));
    passages.forEach(result::add);
    result.variables.put("sessions", List.copyOf(result.sessions.values()));
    return result.variables;
  }

  private void add(Passage passage) {
    var owner = passage.session() == Passage.NONE ? variables : session(passage.session());
    if (owner.get(passage.variable()) instanceof List<?> earlier) {
      var longer = new ArrayList<Object>(earlier);
      longer.add(passage.text());
      owner.put(passage.variable(), longer);
    } else {
      owner.put(passage.variable(), passage.text());
    }
  }

  private Map<String, Object> session(int index) {
    return sessions.computeIfAbsent(
        index,
        position -> {
          var session = new HashMap<String, Object>();
          session.put("number", position + 1);
          session.put("videos", List.of());
          return session;
        });
  }
}
