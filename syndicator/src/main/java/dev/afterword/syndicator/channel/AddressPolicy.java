package dev.afterword.syndicator.channel;

import dev.afterword.contract.network.Vicinity;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Which machines a channel may speak to, judged after name resolution: the public ones and this
 * one. Private and link-local networks are closed, so that a configured address cannot be used to
 * reach what only this machine reaches.
 */
public enum AddressPolicy {
  /** Public addresses alone: for what authors write, not operators. */
  STRANGERS,
  /** Public addresses and loopback. */
  PUBLIC,
  /** Private and link-local networks too. */
  ANY;

  private static final String NAME = "private-addresses";

  /** The key by which a configuration opens private networks to a channel. */
  public static final SettingKey KEY =
      SettingKey.optional(
          NAME,
          SettingKey.Shape.TEXT,
          "allow: the server may be in a private network; refuse: it may not (default)");

  /**
   * The policy of a channel.
   *
   * @throws SettingException if the value is neither {@code allow} nor {@code refuse}
   */
  public static AddressPolicy of(ChannelSettings settings) {
    return switch (settings.text(NAME).orElse("refuse")) {
      case "allow" -> ANY;
      case "refuse" -> PUBLIC;
      default -> throw new SettingException(NAME, NAME + " is allow or refuse");
    };
  }

  /**
   * Why a host must not or cannot be spoken to, if so.
   *
   * @param patience the longest that resolving its name may take
   */
  public Optional<Exchange> objection(String host, Duration patience) {
    try {
      return resolve(host, patience).stream().anyMatch(this::isClosed)
          ? Optional.of(
              new Exchange.Forbidden(
                  "the address lies in a private network; set " + NAME + ": allow if it should"))
          : Optional.empty();
    } catch (ExecutionException | TimeoutException unknown) {
      return Optional.of(new Exchange.NotSent("the name of the server cannot be resolved"));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of(new Exchange.NotSent("stopped before the request was sent"));
    }
  }

  private static List<InetAddress> resolve(String host, Duration patience)
      throws ExecutionException, TimeoutException, InterruptedException {
    var found = new CompletableFuture<List<InetAddress>>();
    Thread.startVirtualThread(
        () -> {
          try {
            found.complete(Stream.of(InetAddress.getAllByName(host)).toList());
          } catch (UnknownHostException unknown) {
            found.completeExceptionally(unknown);
          }
        });
    return found.get(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private boolean isClosed(InetAddress address) {
    return switch (Vicinity.of(address)) {
      case HERE -> this == STRANGERS;
      case PRIVATE -> this != ANY;
      case PUBLIC -> false;
    };
  }
}
