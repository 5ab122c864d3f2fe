package dev.afterword.producer.recap;

import dev.afterword.contract.Resource;
import dev.afterword.contract.Session;
import dev.afterword.contract.Video;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;

/** What was found on a page so far: talks in their order, videos of no talk, material. */
final class Programme {
  private final List<Session> sessions = new ArrayList<>();
  private final List<Video> unclaimed = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();

  /** Adds a talk, which is told its number. */
  void add(IntFunction<Session> talk) {
    sessions.add(talk.apply(sessions.size() + 1));
  }

  /** A video that no talk claims. */
  void leave(Video video) {
    unclaimed.add(video);
  }

  void keep(Collection<Resource> material) {
    resources.addAll(material);
  }

  List<Session> sessions() {
    return List.copyOf(sessions);
  }

  List<Video> unclaimed() {
    return List.copyOf(unclaimed);
  }

  List<Resource> resources() {
    return List.copyOf(resources);
  }
}
