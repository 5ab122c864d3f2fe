package dev.afterword.playground.smtp;

import dev.afterword.playground.inbox.Inbox;
import dev.afterword.playground.inbox.ReceivedMail;
import dev.afterword.playground.platform.Effect;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** One connection: reads commands, lets faults strike, keeps what is accepted. */
final class SmtpSession {
  private static final int LONGEST_COMMAND = 1000;
  private static final int MOST_ERRORS = 20;

  private final Protocol protocol = new Protocol();
  private final SmtpInput input;
  private final OutputStream output;
  private final Inbox inbox;
  private final Strikes strikes;
  private final InstantSource clock;

  SmtpSession(Socket socket, Inbox inbox, Strikes strikes, InstantSource clock) throws IOException {
    this.input = new SmtpInput(socket.getInputStream());
    this.output = socket.getOutputStream();
    this.inbox = inbox;
    this.strikes = strikes;
    this.clock = clock;
  }

  /** Talks until the client quits or a fault ends the connection. */
  void run() throws IOException, InterruptedException {
    boolean open = strike(Stage.CONNECT, "", () -> Done.of(Reply.of(220, "playground.test ESMTP")));
    int errors = 0;
    while (open && errors < MOST_ERRORS) {
      SmtpInput.Line line = input.command();
      Optional<Reply> malformed = malformed(line);
      if (malformed.isPresent()) {
        errors++;
        open = say(malformed.get());
      } else {
        open = command(line.bytes());
      }
    }
  }

  private static Optional<Reply> malformed(SmtpInput.Line line) {
    if (line.bareBreak()) {
      return Optional.of(Reply.of(500, "5.5.2 Lines end with CRLF"));
    }
    return line.length() > LONGEST_COMMAND
        ? Optional.of(Reply.of(500, "5.5.2 Line too long"))
        : Optional.empty();
  }

  private boolean command(String line) throws IOException, InterruptedException {
    int space = line.indexOf(' ');
    String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
    String argument = space < 0 ? "" : line.substring(space + 1);
    return switch (verb) {
      case "MAIL" -> strike(Stage.MAIL, argument, () -> Done.of(protocol.mail(argument)));
      case "RCPT" -> strike(Stage.RCPT, argument, () -> Done.of(protocol.recipient(argument)));
      case "DATA" -> data(argument);
      default -> say(protocol.answer(verb, argument));
    };
  }

  private boolean data(String argument) throws IOException, InterruptedException {
    Reply ready = protocol.data(argument);
    if (ready.code() != 354) {
      return say(ready);
    }
    Optional<Reply> said = strikes.take(Stage.DATA, "", () -> Done.of(ready));
    if (said.isEmpty()) {
      return false;
    }
    boolean open = say(said.get());
    if (said.get().code() != 354) {
      protocol.finish();
      return open;
    }
    Data data = Data.read(input);
    Transaction mail = protocol.finish();
    return strike(Stage.DOT, String.join(",", mail.recipients()), () -> keep(mail, data));
  }

  private Done keep(Transaction mail, Data data) {
    byte[] raw = data.bytes();
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    Optional<Reply> complaint =
        data.complaint()
            .or(
                () ->
                    HeaderRules.complaint(text, mail.international(), mail.eightBit())
                        .map(reason -> Reply.of(554, reason)));
    if (complaint.isPresent()) {
      return Done.of(complaint.get());
    }
    try {
      ReceivedMail kept = inbox.keep(clock.instant(), mail.from(), mail.recipients(), raw);
      String number = Integer.toString(kept.number());
      return new Done(
          Reply.of(250, "2.0.0 Ok: queued as " + number), Effect.CREATED, Optional.of(number));
    } catch (UncheckedIOException _) {
      return Done.of(Reply.of(452, "4.3.1 The playground could not write to its disk"));
    }
  }

  /** Takes a step that a fault may strike, and says what comes of it; false ends the connection. */
  private boolean strike(Stage stage, String about, Strikes.Step step)
      throws IOException, InterruptedException {
    Optional<Reply> reply = strikes.take(stage, about, step);
    return reply.isPresent() && say(reply.get());
  }

  private boolean say(Reply reply) throws IOException {
    output.write(reply.onTheWire().getBytes(StandardCharsets.UTF_8));
    output.flush();
    return !reply.ends();
  }
}
