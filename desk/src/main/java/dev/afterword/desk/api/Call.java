package dev.afterword.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.RecapId;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.board.Backing;
import dev.afterword.desk.http.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request of a program that may ask it.
 *
 * @param query behind the question mark
 * @param body of a POST, an object
 * @param backing what the desk stands on
 */
record Call(Parameters query, JsonNode body, Backing backing) {
  static final int SIZE = 50;

  private static final int LONGEST_NUMBER = 6;

  /** Number of the page that is asked for, from 1. */
  int page() throws RefusedException {
    String text = query.first("page").orElse("1");
    if (!text.matches("[1-9][0-9]*") || text.length() > LONGEST_NUMBER) {
      throw RefusedException.wrong("page is a whole number from 1");
    }
    return Integer.parseInt(text);
  }

  <T> List<T> cut(List<T> all) throws RefusedException {
    int from = (int) Math.min(all.size(), (page() - 1L) * SIZE);
    return all.subList(from, Math.min(all.size(), from + SIZE));
  }

  String required(String name) throws RefusedException {
    return text(name).orElseThrow(() -> RefusedException.wrong(name + " is missing: send it"));
  }

  Optional<String> text(String name) {
    return Optional.of(body.path(name).asText("").strip()).filter(value -> !value.isEmpty());
  }

  List<String> texts(String name) throws RefusedException {
    JsonNode list = body.path(name);
    if (!list.isMissingNode() && !list.isArray()) {
      throw RefusedException.wrong(name + " is a list of texts");
    }
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** Whom to ask about it later. */
  String who() {
    return text("as").orElse("api");
  }

  /** Puts what they decide on the log. */
  ControlWriter writer() {
    return new ControlWriter(backing.log(), who(), backing.clock());
  }

  String why() {
    return text("why").orElse("");
  }

  /** A whole number from 1. */
  Optional<Integer> number(String name) throws RefusedException {
    JsonNode number = body.path(name);
    if (!number.isMissingNode() && (!number.isInt() || number.asInt() < 1)) {
      throw RefusedException.wrong(name + " is a whole number from 1");
    }
    return number.isMissingNode() ? Optional.empty() : Optional.of(number.asInt());
  }

  static RecapId recap(String text) throws RefusedException {
    try {
      return new RecapId(text);
    } catch (IllegalArgumentException none) {
      throw RefusedException.wrong("recap: " + none.getMessage());
    }
  }
}
