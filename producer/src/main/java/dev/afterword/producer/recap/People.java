package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Person;
import dev.afterword.producer.frontmatter.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads people from one string, a list, or maps; never with their e-mail addresses. */
final class People {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]{1,200})]\\(([^)\\s]{1,500})\\)");
  private static final Pattern AND = Pattern.compile("(?i)\\s+(?:and|&)\\s+");
  private static final List<String> NAME_KEYS = List.of("name", ":name", "title");
  private static final List<String> URL_KEYS = List.of("url", ":url", "link", "href");

  private People() {}

  static List<Person> of(Matter front, Meaning meaning) {
    Map<String, Person> people = new LinkedHashMap<>();
    front.all(meaning).stream()
        .map(Field::value)
        .flatMap(value -> read(value).stream())
        .forEach(person -> people.putIfAbsent(person.name(), person));
    return List.copyOf(people.values());
  }

  static List<Person> inText(String text) {
    return split(text).stream().flatMap(part -> person(part).stream()).toList();
  }

  /** People in a value of any shape. */
  static List<Person> read(JsonNode value) {
    if (value.isArray()) {
      List<Person> people = new ArrayList<>();
      value.forEach(member -> people.addAll(read(member)));
      return people;
    }
    if (value.isObject()) {
      Optional<String> url = text(value, URL_KEYS).filter(Links::isHttp);
      return text(value, NAME_KEYS)
          .flatMap(People::person)
          .map(person -> List.of(new Person(person.name(), url.or(person::url))))
          .orElse(List.of());
    }
    return value.isNull() ? List.of() : inText(value.asText());
  }

  private static Optional<String> text(JsonNode map, List<String> keys) {
    return keys.stream()
        .map(map::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst();
  }

  private static Optional<Person> person(String written) {
    Matcher link = LINK.matcher(written);
    if (link.find()) {
      String url = link.group(2);
      return named(link.replaceFirst("$1"), Optional.of(url).filter(Links::isHttp));
    }
    return named(written, Optional.empty());
  }

  private static Optional<Person> named(String written, Optional<String> url) {
    String name = EmailAddresses.removed(written).replaceAll("\\s+", " ").strip();
    name = name.replaceAll("\\(\\s*\\)", "").strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(new Person(name, url));
  }

  /** Splits at commas and "and", but only outside brackets. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    var part = new StringBuilder();
    int open = 0;
    for (int index = 0; index < text.length(); index++) {
      char sign = text.charAt(index);
      open += "([（【".indexOf(sign) >= 0 ? 1 : 0;
      open -= ")]）】".indexOf(sign) >= 0 && open > 0 ? 1 : 0;
      Matcher and = AND.matcher(text).region(index, text.length());
      if (open == 0 && ",，、;；".indexOf(sign) >= 0) {
        parts.add(part.toString());
        part.setLength(0);
      } else if (open == 0 && Character.isWhitespace(sign) && and.lookingAt()) {
        parts.add(part.toString());
        part.setLength(0);
        index = and.end() - 1;
      } else {
        part.append(sign);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
