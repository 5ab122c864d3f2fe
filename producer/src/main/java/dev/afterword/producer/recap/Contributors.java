package dev.afterword.producer.recap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.Person;
import dev.afterword.producer.frontmatter.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes the addresses of those who wrote out of the text: whatever front matter names, what is
 * named like the people it names, and what stands on a line that says who wrote. Other addresses
 * are part of the text.
 */
final class Contributors {
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?im)^(?=[^\\n"
              + "]{0,400}@)[^\\S\\n"
              + "]*[*_>#-]{0,4}[^\\S\\n"
              + "]*(?:作者|译者|编辑|责编|author|authors|written by|posted"
              + " by|by|maintainer|contributor|e-?mail|邮箱|邮件)(?:[^\\n"
              + "@\\p{L}\\p{N}]|[^\\S\\n"
              + "])[^\\n"
              + "]{0,400}$");

  private Contributors() {}

  /** The text without their addresses; it keeps its lines. */
  static String masked(String body, Matter front) {
    if (body.indexOf('@') < 0) {
      return body;
    }
    Set<String> addresses = addresses(front);
    List<String> names = names(front);
    EmailAddresses.in(body).stream()
        .filter(address -> names.stream().anyMatch(name -> OwnAddress.is(address, name)))
        .forEach(addresses::add);
    String masked = body;
    for (String address : addresses) {
      masked = without(address, masked);
    }
    return masked.indexOf('@') < 0
        ? masked
        : BYLINE
            .matcher(masked)
            .replaceAll(line -> Matcher.quoteReplacement(EmailAddresses.removed(line.group())));
  }

  /** Says where an address was taken out of the body of a file. */
  static void check(String file, BodyText body, Warnings warnings) {
    if (file.endsWith(body.text())) {
      return;
    }
    List<String> written = List.of(file.split("\n", -1));
    List<String> kept = body.lines();
    int above = written.size() - kept.size();
    IntStream.range(0, kept.size())
        .filter(line -> !kept.get(line).equals(written.get(above + line)))
        .findFirst()
        .ifPresent(
            line ->
                warnings.add(
                    "email-removed",
                    body.position(line, 0),
                    "The e-mail address of someone who wrote or spoke is removed; link to a page"
                        + " that says how to reach them."));
  }

  /** A link to an address keeps its words. */
  private static String without(String address, String text) {
    if (!text.contains(address)) {
      return text;
    }
    String quoted = Pattern.quote(address);
    String unlinked =
        text.replaceAll(
            "\\[([^\\]\\[\n]{0,300})]\\(<?mailto:" + quoted + "[^()\n]{0,300}\\)", "$1");
    return unlinked.replaceAll("<?(?:mailto:)?" + quoted + ">?", "");
  }

  private static List<String> names(Matter front) {
    Stream<String> people =
        Stream.of(Meaning.AUTHORS, Meaning.GUESTS, Meaning.ORGANISERS)
            .flatMap(meaning -> People.of(front, meaning).stream())
            .map(Person::name);
    Stream<String> editors =
        Stream.of("created_by.name", "updated_by.name")
            .flatMap(key -> front.named(key).stream())
            .map(Field::text);
    return Stream.concat(people, editors).distinct().toList();
  }

  private static Set<String> addresses(Matter front) {
    Set<String> addresses = new LinkedHashSet<>();
    front.fields().stream().map(Field::value).forEach(value -> collect(value, addresses));
    return addresses;
  }

  private static void collect(JsonNode value, Set<String> addresses) {
    if (value.isTextual()) {
      addresses.addAll(EmailAddresses.in(value.asText()));
    } else {
      value.forEach(member -> collect(member, addresses));
    }
  }
}
