package dev.afterword.desk.web;

import dev.afterword.contract.control.ReplayScope;
import java.util.Collection;

/** What a replay is about, in one line. */
final class Scopes {
  private Scopes() {}

  static String told(ReplayScope scope) {
    var text = new StringBuilder(scope.force() ? "everything again" : "what is not said");
    text.append(scope.channels().isEmpty() ? ", all channels" : ", " + names(scope.channels()));
    if (!scope.recaps().isEmpty()) {
      text.append(", ").append(Counts.of(scope.recaps().size(), "recap", "recaps"));
    }
    if (!scope.languages().isEmpty()) {
      text.append(", in ").append(names(scope.languages()));
    }
    scope.since().ifPresent(time -> text.append(", since ").append(time));
    scope.from().ifPresent(place -> text.append(", from ").append(place));
    return text.toString();
  }

  private static String names(Collection<String> names) {
    return String.join(", ", names);
  }
}
