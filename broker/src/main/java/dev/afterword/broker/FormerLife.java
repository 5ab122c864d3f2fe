package dev.afterword.broker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.controller.Controller;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.loader.MetadataLoader;
import org.apache.kafka.image.publisher.MetadataPublisher;

/**
 * What the metadata says about this node before its broker starts. After a kill it says that the
 * broker runs and leads every partition, until the controller finds out and takes that back.
 *
 * <p>A broker that starts in between loads its transactions on the strength of that, cannot deliver
 * their markers, for it takes no requests yet, and then finds the partitions without a leader. It
 * believes them deleted and calls the transactions complete ({@code
 * TransactionMarkerChannelManager}, Kafka 4.3): what was committed is never marked as such, and
 * readers of committed records wait for it for ever. So the former life is ended first.
 */
final class FormerLife implements MetadataPublisher {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(5);

  private final int node;
  private final CompletableFuture<Boolean> seen = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private FormerLife(int node) {
    this.node = node;
  }

  /**
   * Returns when the metadata, as the broker is going to read it, says that the node does not run.
   *
   * @throws BrokerException if that does not happen within a minute
   */
  static void end(int node, MetadataLoader metadata, Controller controller) throws BrokerException {
    var life = new FormerLife(node);
    await(metadata.installPublishers(List.of(life)));
    if (await(life.seen)) {
      awaitActive(controller);
      await(controller.unregisterBroker(ourselves(), node));
    }
    await(life.ended);
    await(metadata.removeAndClosePublisher(life));
  }

  private static ControllerRequestContext ourselves() {
    return new ControllerRequestContext(
        new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());
  }

  /** The only voter wins its election at once, but hears of it a moment after the metadata. */
  private static void awaitActive(Controller controller) throws BrokerException {
    long last = System.nanoTime() + LONGEST.toNanos();
    while (!controller.isActive()) {
      if (System.nanoTime() - last > 0) {
        throw new BrokerException("the broker's controller does not get to work");
      }
      try {
        Thread.sleep(GLANCE);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new BrokerException("stopped while the broker was starting", stopped);
      }
    }
  }

  private static <T> T await(Future<T> future) throws BrokerException {
    try {
      return future.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      throw new BrokerException("the broker's controller refuses: " + refused.getCause(), refused);
    } catch (TimeoutException silent) {
      throw new BrokerException("the broker's controller does not answer", silent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BrokerException("stopped while the broker was starting", stopped);
    }
  }

  @Override
  public String name() {
    return "FormerLife";
  }

  @Override
  public void onMetadataUpdate(MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
    boolean running =
        Optional.ofNullable(image.cluster().broker(node))
            .filter(broker -> !broker.fenced())
            .isPresent();
    seen.complete(running);
    if (!running) {
      ended.complete(null);
    }
  }

  @Override
  public void close() {}
}
