package dev.afterword.playground.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last requests that followers saw something of, by platform and post. */
public final class Originals {
  private static final int KEPT = 500;

  private final Map<Place, Original> places = new LinkedHashMap<>();

  private record Place(String platform, String id) {}

  synchronized void keep(String platform, Request request, Answer answer) {
    boolean visible = answer.effect() == Effect.CREATED || answer.effect() == Effect.CHANGED;
    if (visible && answer.id().isPresent()) {
      var place = new Place(platform, answer.id().get());
      places.remove(place);
      places.put(place, Original.of(request));
      if (places.size() > KEPT) {
        places.remove(places.keySet().iterator().next());
      }
    }
  }

  /** What made a post what it is; none of a post from before the last start. */
  public synchronized Optional<Original> of(VisiblePost post) {
    return Optional.ofNullable(places.get(new Place(post.platform(), post.id())));
  }
}
