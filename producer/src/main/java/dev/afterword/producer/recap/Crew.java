package dev.afterword.producer.recap;

import dev.afterword.contract.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who invited and who wrote. Event pages often name the community as their author: an organiser is
 * not a person.
 *
 * @param organisers who invited
 * @param authors who wrote
 */
record Crew(List<Person> organisers, List<Person> authors) {
  private static final Pattern BODY =
      Pattern.compile("(?i).*(?:社区|委员会|组委会|community|foundation|committee|team|group|project).*");

  static Crew of(Matter front, String title, boolean event) {
    List<Person> organisers = new ArrayList<>(People.of(front, Meaning.ORGANISERS));
    List<Person> authors = new ArrayList<>(People.of(front, Meaning.AUTHORS));
    if (authors.isEmpty() && front.first(Meaning.GUESTS).isPresent()) {
      authors.addAll(People.of(front, Meaning.GUESTS));
    }
    if (event) {
      List<Person> communities =
          authors.stream().filter(author -> isCommunity(author.name(), title)).toList();
      organisers.addAll(communities);
      authors.removeAll(communities);
    }
    return new Crew(organisers, authors);
  }

  private static boolean isCommunity(String name, String title) {
    return title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
        || BODY.matcher(name).matches()
        || name.matches("[a-z]+[A-Z]\\w*");
  }
}
