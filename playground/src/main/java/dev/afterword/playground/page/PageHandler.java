package dev.afterword.playground.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.afterword.playground.inbox.Inbox;
import dev.afterword.playground.inbox.ReceivedMail;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Exchange;
import dev.afterword.playground.platform.Originals;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code /playground}: the overview, a page per thread and per mail. */
public final class PageHandler implements HttpHandler {
  private final List<StandIn> standIns;
  private final Inbox inbox;
  private final PostCard cards;
  private final String style = style();

  /** Shows these. */
  public PageHandler(List<StandIn> standIns, Inbox inbox, Originals originals) {
    this.standIns = List.copyOf(standIns);
    this.inbox = inbox;
    this.cards = new PostCard(originals);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Exchange.send(
        exchange,
        Exchange.read(exchange, "").flatMap(this::answer).orElseGet(PageHandler::notFound));
  }

  private Optional<Answer> answer(Request request) {
    String path = request.path();
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    if (path.equals("/") || path.matches("/playground/?")) {
      return Optional.of(
          Frame.page(200, "Playground", new Overview(cards).of(standIns, inbox.mails())));
    }
    if (path.equals("/playground/style.css")) {
      return Optional.of(Frame.style(style));
    }
    if (path.matches("/playground/mails/[0-9]+")) {
      return mail(request.part(3));
    }
    return path.matches("/playground/[^/]+/[^/]+") ? thread(path) : Optional.empty();
  }

  private Optional<Answer> mail(String number) {
    return inbox.mails().stream()
        .filter(mail -> Integer.toString(mail.number()).equals(number))
        .findFirst()
        .map(PageHandler::mail);
  }

  private static Answer mail(ReceivedMail mail) {
    return Frame.mail(InboxList.subject(mail), MailPage.of(mail));
  }

  private Optional<Answer> thread(String path) {
    return standIns.stream()
        .flatMap(standIn -> Threads.of(standIn.posts()).stream())
        .filter(thread -> thread.stream().anyMatch(post -> isAt(post, path)))
        .findFirst()
        .map(this::single)
        .map(content -> Frame.page(200, "Post", content));
  }

  private Element single(List<VisiblePost> thread) {
    return Element.of("div", cards.thread(thread)).style("single " + thread.getFirst().platform());
  }

  private static boolean isAt(VisiblePost post, String path) {
    return post.url().getPath().equals(path);
  }

  private static Answer notFound() {
    return Frame.page(404, "Not found", Element.of("p", "There is nothing here.").style("nothing"));
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(PageHandler.class.getResourceAsStream("style.css"), "style.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
