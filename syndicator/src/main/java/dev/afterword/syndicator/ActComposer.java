package dev.afterword.syndicator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Page;
import dev.afterword.contract.Recap;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.AnnouncedPost;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.template.Wording;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the posts of an act. */
final class ActComposer {
  private final Channel channel;
  private final Wording wording;
  private final Pages pages;
  private final Recaps recaps;
  private final String site;
  private final ZoneId zone;
  private final boolean corrects;

  ActComposer(ConfiguredChannel configured, Pages pages, Recaps recaps, String site, ZoneId zone) {
    this.channel = configured.channel();
    this.corrects =
        configured.rules().onEdit() == OnEdit.EDIT
            && configured.rules().abilities().contains(Ability.EDITS);
    this.wording = configured.wording();
    this.pages = pages;
    this.recaps = recaps;
    this.site = site;
    this.zone = zone;
  }

  /** What came of it. */
  sealed interface Composition {
    /** There is something to do. */
    record Posts(Progress progress) implements Composition {}

    /** What is out says the same already. */
    record Nothing(Announced announced) implements Composition {}

    /** The event is not on the log any more, or its page is not live. */
    record Missing() implements Composition {}
  }

  /** The exact request of the next call. */
  JsonNode request(Progress progress, Key key) {
    PlannedPost next = progress.nextPost();
    return switch (next.deed()) {
      case POST -> channel.request(progress, key);
      case EDIT -> channel.edit(next, next.target().orElseThrow());
      case DELETE -> channel.deletion(next.target().orElseThrow());
    };
  }

  Composition compose(Delivery delivery, Act act) {
    if (act == Act.RETRACT) {
      return retraction(delivery);
    }
    Optional<URI> page =
        pages.live(delivery.recap(), delivery.subject().revision()).map(Page::url).map(URI::create);
    Optional<Recap> recap = recaps.recap(delivery);
    if (page.isEmpty() || recap.isEmpty()) {
      return new Composition.Missing();
    }
    channel.prepare();
    return switch (act) {
      case ANNOUNCE -> announcement(recap.get(), page.get());
      case FOLLOW_UP -> followUp(delivery, recap.get(), page.get());
      case EDIT -> edit(delivery, recap.get(), page.get());
      case RETRACT -> throw new IllegalStateException("a retraction needs no page");
    };
  }

  private List<PlannedPost> posts(Recap recap, URI page, Occasion occasion) {
    return channel.compose(new Announcement(recap, page, site, zone, occasion, wording));
  }

  private Composition announcement(Recap recap, URI page) {
    return new Composition.Posts(
        Progress.announcing(
            recap.revision(), Substance.of(recap), posts(recap, page, new Occasion.New())));
  }

  private Composition followUp(Delivery delivery, Recap recap, URI page) {
    Announced heard = delivery.announced().orElseThrow();
    Substance now = Substance.of(recap);
    Occasion occasion =
        delivery.subject().change() == ChangeClass.MEDIA_ADDED
            ? new Occasion.FollowUp(
                now.videos().stream()
                    .filter(video -> !heard.substance().videos().contains(video))
                    .toList())
            : new Occasion.Correction();
    var posts = new ArrayList<PlannedPost>();
    if (corrects && !heard.substance().readsLike(now)) {
      posts.addAll(corrections(heard, recap, page));
    }
    posts.addAll(posts(recap, page, occasion));
    return act(Act.FOLLOW_UP, recap, posts, heard);
  }

  private Composition edit(Delivery delivery, Recap recap, URI page) {
    Announced heard = delivery.announced().orElseThrow();
    List<PlannedPost> changed = corrections(heard, recap, page);
    return changed.isEmpty()
        ? new Composition.Nothing(heard.as(recap.revision(), Substance.of(recap)))
        : act(Act.EDIT, recap, changed, heard);
  }

  /** Only the posts that would read otherwise now. */
  private List<PlannedPost> corrections(Announced heard, Recap recap, URI page) {
    List<AnnouncedPost> first =
        heard.posts().stream().filter(post -> post.act() == Act.ANNOUNCE).toList();
    List<PlannedPost> fresh = posts(recap, page, new Occasion.New());
    var changed = new ArrayList<PlannedPost>();
    for (int index = 0; index < Math.min(first.size(), fresh.size()); index++) {
      AnnouncedPost old = first.get(index);
      if (!old.digest().equals(fresh.get(index).digest()) && !old.receipt().isRefusal()) {
        changed.add(fresh.get(index).replacing(old.receipt()));
      }
    }
    return changed;
  }

  private Composition act(Act act, Recap recap, List<PlannedPost> posts, Announced heard) {
    return new Composition.Posts(
        Progress.beginning(act, recap.revision(), Substance.of(recap), posts, heard.posts()));
  }

  /** The last post first, so that no reply is left without what it answers. */
  private Composition retraction(Delivery delivery) {
    Announced heard = delivery.announced().orElseThrow();
    List<PlannedPost> removals =
        heard.receipts().reversed().stream()
            .filter(receipt -> !receipt.isRefusal())
            .map(PlannedPost::removing)
            .toList();
    return removals.isEmpty()
        ? new Composition.Nothing(heard)
        : new Composition.Posts(
            Progress.beginning(
                Act.RETRACT, heard.revision(), heard.substance(), removals, heard.posts()));
  }
}
