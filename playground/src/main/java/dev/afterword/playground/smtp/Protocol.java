package dev.afterword.playground.smtp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The state of one connection: which command may come next, and what it is answered. No input or
 * output of its own.
 */
final class Protocol {
  private static final int MOST_RECIPIENTS = 100;
  private static final Set<String> MAIL_PARAMETERS =
      Set.of("BODY=7BIT", "BODY=8BITMIME", "SMTPUTF8");

  private boolean greeted;
  private Optional<Transaction> transaction = Optional.empty();

  /** Answers every command that no fault can strike. */
  Reply answer(String verb, String argument) {
    return switch (verb) {
      case "EHLO" ->
          hello(
              argument,
              List.of(
                  "playground.test",
                  "8BITMIME",
                  "SMTPUTF8",
                  "PIPELINING",
                  "ENHANCEDSTATUSCODES",
                  "SIZE " + Data.LIMIT));
      case "HELO" -> hello(argument, List.of("playground.test"));
      case "RSET" -> reset();
      case "NOOP" -> Reply.of(250, "2.0.0 Ok");
      case "QUIT" ->
          argument.isEmpty()
              ? Reply.of(221, "2.0.0 Bye")
              : Reply.of(501, "5.5.4 QUIT takes no argument");
      case "VRFY" -> Reply.of(252, "2.0.0 Send a mail and see");
      case "STARTTLS", "AUTH", "EXPN", "HELP", "BDAT", "TURN" -> Reply.of(502, "5.5.1 Not offered");
      default -> Reply.of(500, "5.5.2 Unknown command");
    };
  }

  private Reply hello(String argument, List<String> lines) {
    if (argument.isBlank()) {
      return Reply.of(501, "5.5.4 A host name is missing");
    }
    greeted = true;
    transaction = Optional.empty();
    return new Reply(250, lines);
  }

  private Reply reset() {
    transaction = Optional.empty();
    return Reply.of(250, "2.0.0 Ok");
  }

  /** MAIL FROM. */
  Reply mail(String argument) {
    if (!greeted || transaction.isPresent()) {
      return Reply.of(503, greeted ? "5.5.1 A mail is under way" : "5.5.1 EHLO first");
    }
    Optional<MailPath> path = path(argument, "FROM:");
    if (path.isEmpty()) {
      return Reply.of(501, "5.5.4 Syntax: MAIL FROM:<address>");
    }
    List<String> parameters = path.get().parameters();
    for (String parameter : parameters) {
      if (parameter.matches("SIZE=[0-9]{1,18}")) {
        if (Long.parseLong(parameter.substring("SIZE=".length())) > Data.LIMIT) {
          return Reply.of(552, "5.3.4 Message larger than " + Data.LIMIT + " octets");
        }
      } else if (!MAIL_PARAMETERS.contains(parameter)) {
        return Reply.of(555, "5.5.4 Unknown parameter " + parameter);
      }
    }
    return begin(path.get(), parameters.contains("BODY=8BITMIME"), parameters.contains("SMTPUTF8"));
  }

  private Reply begin(MailPath path, boolean eightBit, boolean international) {
    Optional<Reply> bad =
        path.address().isEmpty() ? Optional.empty() : badAddress(path, international);
    if (bad.isEmpty()) {
      transaction =
          Optional.of(new Transaction(path.address(), eightBit, international, List.of()));
    }
    return bad.orElseGet(() -> Reply.of(250, "2.1.0 Ok"));
  }

  /** RCPT TO. */
  Reply recipient(String argument) {
    if (transaction.isEmpty()) {
      return Reply.of(503, "5.5.1 MAIL first");
    }
    Transaction open = transaction.get();
    Optional<MailPath> path = path(argument, "TO:");
    if (path.isEmpty()) {
      return Reply.of(501, "5.5.4 Syntax: RCPT TO:<address>");
    }
    if (!path.get().parameters().isEmpty()) {
      return Reply.of(555, "5.5.4 Unknown parameter");
    }
    if (open.recipients().size() == MOST_RECIPIENTS) {
      return Reply.of(452, "4.5.3 Too many recipients");
    }
    Optional<Reply> bad = badAddress(path.get(), open.international());
    if (bad.isEmpty()) {
      transaction = Optional.of(open.to(path.get().address()));
    }
    return bad.orElseGet(() -> Reply.of(250, "2.1.5 Ok"));
  }

  /** DATA. */
  Reply data(String argument) {
    if (!argument.isEmpty()) {
      return Reply.of(501, "5.5.4 DATA takes no argument");
    }
    boolean ready = transaction.filter(open -> !open.recipients().isEmpty()).isPresent();
    return ready
        ? Reply.of(354, "End with a dot on a line of its own")
        : Reply.of(503, "5.5.1 RCPT first");
  }

  /** Ends the mail and hands it out. Called after {@link #data} answered 354. */
  Transaction finish() {
    Transaction done = transaction.orElseThrow();
    transaction = Optional.empty();
    return done;
  }

  private static Optional<Reply> badAddress(MailPath path, boolean international) {
    if (!path.isAddress()) {
      return Optional.of(Reply.of(553, "5.1.3 This is no mail address"));
    }
    return international || path.isAscii()
        ? Optional.empty()
        : Optional.of(Reply.of(553, "5.6.7 This address needs SMTPUTF8"));
  }

  private static Optional<MailPath> path(String argument, String keyword) {
    if (!argument.toUpperCase(Locale.ROOT).startsWith(keyword)) {
      return Optional.empty();
    }
    byte[] octets = argument.substring(keyword.length()).getBytes(StandardCharsets.ISO_8859_1);
    return MailPath.parse(new String(octets, StandardCharsets.UTF_8));
  }
}
