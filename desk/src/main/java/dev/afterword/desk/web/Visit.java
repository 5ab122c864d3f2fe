package dev.afterword.desk.web;

import dev.afterword.desk.access.Door;
import dev.afterword.desk.access.Role;
import dev.afterword.desk.access.Session;
import dev.afterword.desk.access.Visitor;
import dev.afterword.desk.board.Backing;
import dev.afterword.desk.html.Element;
import dev.afterword.desk.http.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * One request of somebody who may be here.
 *
 * @param visitor who
 * @param query what they ask for
 * @param backing what the desk stands on
 * @param base path before every path of ours
 * @param now the time of this request
 * @param refresh whether a page that is open fetches itself again, so that nobody comes to it anew
 */
record Visit(
    Visitor visitor, Parameters query, Backing backing, String base, Instant now, boolean refresh) {
  /** Sent by the script of a page that fetches itself again. */
  static final String REFRESH = "Afterword-Refresh";

  /**
   * A path of the desk.
   *
   * @param path below {@code /desk}
   * @param query names and values in turn
   */
  String path(String path, String... query) {
    var link = new StringBuilder(base).append("/desk").append(path);
    for (int i = 0; i < query.length; i += 2) {
      link.append(i == 0 ? '?' : '&').append(query[i]).append('=').append(encode(query[i + 1]));
    }
    return link.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Element link(String text, String path, String... query) {
    return Element.of("a", text).with("href", path(path, query));
  }

  /** A form that this session sends. */
  Element form(String path) {
    return Element.of("form")
        .with("method", "post")
        .with("action", path(path))
        .add(
            Fields.hidden(
                Door.TOKEN, visitor.session().map(session -> session.token()).orElse("")));
  }

  /**
   * The answer to this person's last deed, once. A page that fetches itself must not take it from
   * the page that they are being led to.
   */
  Optional<String> told() {
    return refresh ? Optional.empty() : visitor.session().flatMap(Session::told);
  }

  boolean mayOperate() {
    return visitor.role().includes(Role.OPERATE);
  }

  /** Number of the page that is asked for, from 1. */
  int page() {
    int longest = 6;
    return query
        .first("page")
        .filter(text -> text.matches("[1-9][0-9]*") && text.length() <= longest)
        .map(Integer::parseInt)
        .orElse(1);
  }
}
