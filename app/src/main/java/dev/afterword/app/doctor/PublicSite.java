package dev.afterword.app.doctor;

import dev.afterword.app.config.Site;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Visits the public address that all posts lead to, and compares its clock with ours. */
final class PublicSite {
  private static final String SUBJECT = "site.url";
  private static final String FIX =
      "let a web server answer there with the site folder, or correct site.url; posts lead there";
  private static final Duration TOLERATED = Duration.ofMinutes(1);
  private static final int WRONG = 400;

  private PublicSite() {}

  static List<Diagnosis> visit(Site site, InstantSource clock) {
    return site.url().map(url -> visit(url, site.probe(), clock)).orElse(List.of());
  }

  private static List<Diagnosis> visit(URI url, boolean probed, InstantSource clock) {
    try (var client = new WebClient(AddressPolicy.ANY, WebClient.DEADLINE)) {
      Exchange exchange = client.send(WebRequest.get(url));
      var found = new ArrayList<Diagnosis>();
      found.add(answer(url, exchange, probed));
      headers(exchange)
          .flatMap(headers -> headers.firstValue("Date"))
          .flatMap(PublicSite::time)
          .flatMap(there -> clock(url, there, clock.instant()))
          .ifPresent(found::add);
      return found;
    }
  }

  static Diagnosis answer(URI url, Exchange exchange, boolean probed) {
    return switch (exchange) {
      case Exchange.Answered answered -> status(url, answered.status());
      case Exchange.Truncated cut -> status(url, cut.status());
      case Exchange.NotSent(String reason) -> silent(url, reason, probed);
      case Exchange.Forbidden(String reason) -> silent(url, reason, probed);
      case Exchange.Lost(String reason) -> silent(url, reason, probed);
    };
  }

  private static Diagnosis status(URI url, int status) {
    return status < WRONG
        ? Diagnosis.fine(SUBJECT, url + " answers")
        : Diagnosis.fault(SUBJECT, url + " answers HTTP " + status, FIX);
  }

  /** Not every machine reaches its own public address; with the probe on, nothing would be said. */
  private static Diagnosis silent(URI url, String reason, boolean probed) {
    String finding = url + " does not answer this machine: " + reason;
    return probed
        ? Diagnosis.fault(SUBJECT, finding + "; with site.probe nothing is announced", FIX)
        : Diagnosis.unclear(SUBJECT, finding, FIX);
  }

  private static Optional<HttpHeaders> headers(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answered -> Optional.of(answered.headers());
      case Exchange.Truncated cut -> Optional.of(cut.headers());
      case Exchange.NotSent _, Exchange.Forbidden _, Exchange.Lost _ -> Optional.empty();
    };
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }

  static Optional<Diagnosis> clock(URI url, Instant there, Instant here) {
    return Duration.between(there, here).abs().compareTo(TOLERATED) <= 0
        ? Optional.empty()
        : Optional.of(
            Diagnosis.fault(
                "clock",
                "here it is " + here + ", at " + url + " it is " + there,
                "set the clock of this machine by NTP: platforms refuse requests that are signed"
                    + " at another time"));
  }
}
