package dev.afterword.app.doctor;

import dev.afterword.desk.forge.ForgeAccount;
import dev.afterword.desk.forge.ForgeAnswer;
import dev.afterword.desk.forge.ForgeClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the forges that are told of commits whether they know the repository and the token. */
final class Forges {
  private static final String FIX =
      "mend statuses.%s in afterword.yaml; docs/configuration.md has the rights that a token needs";

  private Forges() {}

  static List<Diagnosis> ask(Map<String, ForgeAccount> accounts) {
    try (var client = new ForgeClient()) {
      return accounts.keySet().stream()
          .sorted()
          .map(source -> diagnosis(source, client.look(account(accounts, source))))
          .toList();
    }
  }

  private static ForgeAccount account(Map<String, ForgeAccount> accounts, String source) {
    return Optional.ofNullable(accounts.get(source)).orElseThrow();
  }

  private static Diagnosis diagnosis(String source, ForgeAnswer answer) {
    String subject = "statuses " + source;
    return switch (answer) {
      case ForgeAnswer.Taken _ ->
          Diagnosis.fine(subject, "the forge knows the repository and the token");
      case ForgeAnswer.Refused refused ->
          Diagnosis.fault(subject, refused.reason(), FIX.formatted(source));
      case ForgeAnswer.Denied denied ->
          Diagnosis.fault(subject, denied.reason(), FIX.formatted(source));
      case ForgeAnswer.Later later -> Diagnosis.unclear(subject, later.reason());
    };
  }
}
