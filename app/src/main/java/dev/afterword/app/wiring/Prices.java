package dev.afterword.app.wiring;

import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Channel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Estimates what it would cost to say what is held: composes it, and asks the channel. */
public final class Prices implements AutoCloseable {
  private final Stages stages;
  private final List<ConfiguredChannel> channels;
  private final Map<RecapId, Recap> recaps = new HashMap<>();

  private Prices(Stages stages, List<ConfiguredChannel> channels) {
    this.stages = stages;
    this.channels = channels;
  }

  /** For all recaps as they stand on the log. Makes no call. */
  public static Prices open(EventLog log, Stages stages) {
    var prices = new Prices(stages, stages.channels());
    var codec = new RecapEventCodec();
    log.readToEnd(
        log.topics().recaps(),
        record -> {
          try {
            if (record.value().isPresent() && codec.read(record) instanceof RecapPublished event) {
              prices.recaps.put(event.id(), event.recap());
            }
          } catch (UnreadableException foreign) {
            // It lies among the dead letters and costs nothing.
            return;
          }
        });
    return prices;
  }

  /** In US dollars; zero for what its channel or recap is not known any more. */
  public BigDecimal of(Delivery delivery) {
    Optional<ConfiguredChannel> channel =
        channels.stream().filter(one -> one.name().equals(delivery.channel())).findFirst();
    Optional<Recap> recap = Optional.ofNullable(recaps.get(delivery.recap()));
    boolean says = delivery.state() instanceof Held held && held.act() != Act.RETRACT;
    return says && channel.isPresent() && recap.isPresent()
        ? price(channel.get().channel(), stages.announcement(channel.get(), recap.get()))
        : BigDecimal.ZERO;
  }

  private static BigDecimal price(Channel channel, Announcement announcement) {
    return channel.compose(announcement).stream()
        .map(channel::price)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public void close() {
    channels.forEach(one -> one.channel().close());
  }
}
