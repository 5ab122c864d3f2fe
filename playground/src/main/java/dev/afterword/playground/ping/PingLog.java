package dev.afterword.playground.ping;

import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each address once, with the number of times it was told. Safe for many threads. */
final class PingLog implements AutoCloseable {
  private final String name;
  private final Journal<Ping> journal;
  private final URI pages;
  private final Map<String, Told> told = new LinkedHashMap<>();

  private record Told(String id, Instant first, int times) {}

  PingLog(String name, Optional<Path> directory, URI pages) throws IOException {
    this.name = name;
    this.journal = Journal.open(directory, name, Ping.class);
    this.pages = pages;
    journal.earlier().forEach(this::count);
  }

  /** Takes a ping, and says in the answer what it was. */
  synchronized Answer take(Ping ping, Answer answer) {
    journal.append(ping);
    boolean known = ping.addresses().stream().allMatch(told::containsKey);
    count(ping);
    String id =
        ping.addresses().stream().findFirst().map(told::get).map(Told::id).orElse("nothing");
    return answer.did(known ? Effect.REPEATED : Effect.CREATED, id);
  }

  private void count(Ping ping) {
    for (String address : ping.addresses()) {
      told.merge(
          address,
          new Told(Integer.toString(told.size() + 1), ping.at(), 1),
          (earlier, _) -> new Told(earlier.id(), earlier.first(), earlier.times() + 1));
    }
  }

  synchronized List<VisiblePost> posts(int limit) {
    return told.entrySet().stream()
        .map(entry -> visible(entry.getKey(), entry.getValue(), limit))
        .toList();
  }

  private VisiblePost visible(String address, Told what, int limit) {
    return new VisiblePost(
        name,
        what.id(),
        pages.resolve(name + "/" + what.id()),
        address,
        Optional.empty(),
        what.first(),
        address.length(),
        limit,
        what.times() > 1 ? Optional.of("received " + what.times() + " times") : Optional.empty());
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
