package dev.afterword.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Place;
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

  private static final int MOST = 2_000;
  private static final int MOST_PAGES = 999_999;

  /** Number of the page that is asked for, from 1. */
  int page() throws RefusedException {
    return whole("page", 1, MOST_PAGES);
  }

  /** How much of something long is asked for at once. */
  int size() throws RefusedException {
    return whole("size", SIZE, MOST);
  }

  private int whole(String name, int usual, int most) throws RefusedException {
    String text = query.first(name).orElse(Integer.toString(usual));
    if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most) {
      throw RefusedException.wrong(name + " is a whole number from 1 to " + most);
    }
    return Integer.parseInt(text);
  }

  <T> List<T> cut(List<T> all, int size) throws RefusedException {
    int from = (int) Math.min(all.size(), (page() - 1L) * size);
    return all.subList(from, Math.min(all.size(), from + size));
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

  static Place place(String name, String text) throws RefusedException {
    try {
      return Place.of(text);
    } catch (IllegalArgumentException none) {
      throw RefusedException.wrong(name + ": " + none.getMessage());
    }
  }
}
