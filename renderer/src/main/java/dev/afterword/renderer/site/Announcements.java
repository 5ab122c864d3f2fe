package dev.afterword.renderer.site;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where recaps were announced, as the ledger of deliveries says. */
final class Announcements {
  /** Of each recap, the address by the channel. */
  private final Map<RecapId, TreeMap<String, String>> all = new HashMap<>();

  /** Takes in a delivery; true if that changes what is shown. */
  boolean learn(Delivery delivery) {
    Optional<String> url = delivery.receipts().stream().flatMap(Announcements::address).findFirst();
    return set(delivery.recap(), delivery.channel(), url);
  }

  private static Stream<String> address(Receipt receipt) {
    return receipt.isRefusal()
        ? Stream.empty()
        : receipt.url().stream()
            .filter(url -> url.startsWith("https://") || url.startsWith("http://"));
  }

  /** A delivery was erased; true if that changes what is shown. */
  boolean forget(RecapId recap, String channel) {
    return set(recap, channel, Optional.empty());
  }

  private boolean set(RecapId recap, String channel, Optional<String> url) {
    TreeMap<String, String> channels = all.computeIfAbsent(recap, _ -> new TreeMap<>());
    Optional<String> before =
        Optional.ofNullable(
            url.isPresent() ? channels.put(channel, url.get()) : channels.remove(channel));
    if (channels.isEmpty()) {
      all.remove(recap);
    }
    return !before.equals(url);
  }

  /** In the order of the channels' names. */
  List<Announcement> of(RecapId recap) {
    return all.getOrDefault(recap, new TreeMap<>()).entrySet().stream()
        .map(entry -> new Announcement(entry.getKey(), entry.getValue()))
        .toList();
  }
}
