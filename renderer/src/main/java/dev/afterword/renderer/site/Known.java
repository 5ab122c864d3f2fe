package dev.afterword.renderer.site;

import dev.afterword.contract.Asset;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.renderer.address.SitePath;
import java.time.Instant;
import java.util.List;

/** What the site knows about a recap; never its body. */
public sealed interface Known {
  /** The recap. */
  RecapId id();

  /** Where its last event lies. */
  Location location();

  /** Its page, or where it was. */
  SitePath path();

  /** What the page shows. */
  Revision revision();

  /**
   * It is published.
   *
   * @param card what others read of it
   * @param revision of its file
   * @param content checksum of the whole event, which its own page reads
   * @param published when it first was committed
   * @param updated when it last changed
   * @param sessions checksum of each session, which its watch page reads
   * @param aliases paths that lead to it
   * @param assets files that it needs
   * @param extracts what only files for programs read
   * @param location its last event
   */
  record Live(
      Card card,
      Revision revision,
      String content,
      Instant published,
      Instant updated,
      List<String> sessions,
      List<SitePath> aliases,
      List<Asset> assets,
      Extracts extracts,
      Location location)
      implements Known {
    /** Takes its own copies. */
    public Live {
      sessions = List.copyOf(sessions);
      aliases = List.copyOf(aliases);
      assets = List.copyOf(assets);
    }

    Live with(Extracts others) {
      return new Live(
          card, revision, content, published, updated, sessions, aliases, assets, others, location);
    }

    /** What feeds read of it. */
    public Entry entry() {
      return new Entry(card, published, updated);
    }

    /** The digest of a session. */
    String session(int number) {
      for (int at = 0; at < sessions.size(); at++) {
        if (card.talks().get(at).number() == number) {
          return sessions.get(at);
        }
      }
      return "";
    }

    @Override
    public RecapId id() {
      return card.id();
    }

    @Override
    public SitePath path() {
      return card.path();
    }
  }

  /**
   * It was withdrawn.
   *
   * @param id the recap
   * @param language BCP 47
   * @param title as it was
   * @param reason why, for people
   * @param path where it was
   * @param revision digest of the event: there is no file any more
   * @param published when it first was committed
   * @param withdrawn when it was withdrawn
   * @param location its last event
   */
  record Gone(
      RecapId id,
      String language,
      String title,
      String reason,
      SitePath path,
      Revision revision,
      Instant published,
      Instant withdrawn,
      Location location)
      implements Known {}
}
