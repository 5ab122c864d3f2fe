package dev.afterword.playground.listmonk;

import dev.afterword.playground.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** All campaigns, durable before they are visible. Safe for many threads. */
final class CampaignStore implements AutoCloseable {
  private static final String DELETED = "deleted";

  private final Journal<Campaign> journal;
  private final Map<Integer, Campaign> campaigns = new LinkedHashMap<>();

  CampaignStore(Optional<Path> directory) throws IOException {
    this.journal = Journal.open(directory, "listmonk", Campaign.class);
    journal.earlier().forEach(campaign -> campaigns.put(campaign.id(), campaign));
  }

  synchronized Campaign add(IntFunction<Campaign> made) {
    Campaign campaign = made.apply(campaigns.size() + 1);
    put(campaign);
    return campaign;
  }

  synchronized void put(Campaign campaign) {
    journal.append(campaign);
    campaigns.put(campaign.id(), campaign);
  }

  void delete(Campaign campaign) {
    put(campaign.now(DELETED));
  }

  Optional<Campaign> find(int id) {
    return all().stream().filter(campaign -> campaign.id() == id).findFirst();
  }

  /** All that are there, oldest first. */
  synchronized List<Campaign> all() {
    return campaigns.values().stream()
        .filter(campaign -> !campaign.status().equals(DELETED))
        .toList();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
