package dev.afterword.syndicator;

import dev.afterword.contract.Revision;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks at a public page as a visitor does: what is announced must be there, in that revision, with
 * the picture that platforms fetch for their cards. Never throws for what a network does.
 */
public final class PageProbe implements AutoCloseable {
  private static final int FINE = 200;

  private final WebClient client;
  private final WebClient abroad;

  /**
   * A probe for the addresses that policies allow.
   *
   * @param site for the pages, whose address is the operator's to choose
   * @param elsewhere for pictures on other hosts, whose addresses authors write
   */
  public PageProbe(AddressPolicy site, AddressPolicy elsewhere) {
    this.client = new WebClient(site, WebClient.DEADLINE);
    this.abroad = new WebClient(elsewhere, WebClient.DEADLINE);
  }

  /** What is wrong with the page, or nothing. */
  Optional<String> objection(URI page, Revision revision) {
    Exchange exchange = client.send(WebRequest.get(page));
    if (!(exchange instanceof Exchange.Answered answered) || answered.status() != FINE) {
      return Optional.of(page + " does not answer 200: " + said(exchange));
    }
    Document document = Jsoup.parse(answered.body(), page.toString());
    Element tag = document.selectFirst("meta[name=afterword:revision]");
    if (tag == null || !tag.attr("content").equals(revision.value())) {
      return Optional.of(page + " shows another revision");
    }
    return card(page, document);
  }

  private Optional<String> card(URI page, Document document) {
    Element tag = document.selectFirst("meta[property=og:image]");
    if (tag == null) {
      return Optional.empty();
    }
    String image = tag.absUrl("content");
    Optional<URI> address = address(image);
    if (address.isEmpty()) {
      return Optional.of("its card image has no address: " + tag.attr("content"));
    }
    boolean own = String.valueOf(page.getAuthority()).equals(address.get().getAuthority());
    Exchange exchange = (own ? client : abroad).send(WebRequest.get(address.get()));
    boolean there =
        switch (exchange) {
          case Exchange.Answered answered -> answered.status() == FINE;
          // A picture may well be larger than what is read of it.
          case Exchange.Truncated cut -> cut.status() == FINE;
          case Exchange.NotSent _, Exchange.Forbidden _, Exchange.Lost _ -> false;
        };
    return there
        ? Optional.empty()
        : Optional.of("its card image " + image + " does not load: " + said(exchange));
  }

  private static Optional<URI> address(String text) {
    try {
      var address = new URI(text);
      boolean web =
          address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http");
      return web ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException broken) {
      return Optional.empty();
    }
  }

  private static String said(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answered -> "HTTP " + answered.status();
      case Exchange.Truncated cut -> "HTTP " + cut.status() + ", " + cut.reason();
      case Exchange.NotSent(String reason) -> reason;
      case Exchange.Forbidden(String reason) -> reason;
      case Exchange.Lost(String reason) -> reason;
    };
  }

  @Override
  public void close() {
    client.close();
    abroad.close();
  }
}
