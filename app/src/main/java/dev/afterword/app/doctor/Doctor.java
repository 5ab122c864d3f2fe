package dev.afterword.app.doctor;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.Stages;
import dev.afterword.renderer.bucket.Bucket;
import dev.afterword.renderer.bucket.BucketConfig;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.channel.Standing;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks at data folder, content, Kafka, every channel and every forge of an installation. */
public final class Doctor {
  private final Installation installation;
  private final Map<String, String> environment;

  /** For an installation whose configuration could be read. */
  public Doctor(Installation installation, Map<String, String> environment) {
    this.installation = installation;
    this.environment = Map.copyOf(environment);
  }

  /** Everything, in the order in which one would mend it. Posts nothing. */
  public List<Diagnosis> examine() {
    var configuration = installation.configuration();
    var found = new ArrayList<Diagnosis>();
    found.add(Diagnosis.fine("configuration", configuration.channels().size() + " channels"));
    Diagnosis folder = FolderHealth.data(installation.dataPath());
    found.add(folder);
    var data = new DataFolder(installation.dataPath());
    var stages = Stages.of(installation, data, environment);
    found.addAll(ContentHealth.of(stages));
    ThemeHealth.of(installation).ifPresent(found::add);
    DeskHealth.certificate(configuration.desk(), stages.clock().instant()).ifPresent(found::add);
    if (Files.isWritable(installation.dataPath())) {
      FolderHealth.site(data).ifPresent(found::add);
      found.addAll(KafkaHealth.of(installation, data, stages.clock().instant()));
    }
    found.addAll(PublicSite.visit(configuration.site(), stages.clock()));
    bucket().ifPresent(found::add);
    found.addAll(channels(stages));
    found.addAll(Forges.ask(configuration.statuses()));
    return found;
  }

  private Optional<Diagnosis> bucket() {
    return installation.configuration().site().bucket().map(Doctor::bucket);
  }

  private static Diagnosis bucket(BucketConfig config) {
    try (var bucket = new Bucket(config, InstantSource.system())) {
      return bucket
          .fault()
          .map(reason -> Diagnosis.fault("bucket", reason, "mend site.bucket or the bucket itself"))
          .orElseGet(
              () -> Diagnosis.fine("bucket", bucket.label() + ", its objects can be listed"));
    }
  }

  /** All at once: each may take as long as its platform likes. */
  private static List<Diagnosis> channels(Stages stages) {
    List<ConfiguredChannel> channels;
    try {
      channels = stages.channels();
    } catch (CommandException wrong) {
      return List.of(
          Diagnosis.fault("channels", String.valueOf(wrong.getMessage()), "mend these settings"));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Diagnosis>> questions =
          channels.stream().<Callable<Diagnosis>>map(channel -> () -> ask(channel)).toList();
      var answers = new ArrayList<Diagnosis>();
      for (Future<Diagnosis> answer : threads.invokeAll(questions)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of(Diagnosis.unclear("channels", "stopped while asking"));
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a channel failed to answer", broken);
    } finally {
      channels.forEach(channel -> channel.channel().close());
    }
  }

  private static Diagnosis ask(ConfiguredChannel channel) {
    String subject = "channel " + channel.name();
    return switch (channel.channel().check()) {
      case Standing.Ready(String account) ->
          Diagnosis.fine(subject, channel.type() + ", speaks as " + account);
      case Standing.Faulty(String reason, String fix) -> Diagnosis.fault(subject, reason, fix);
      case Standing.Unclear(String reason) -> Diagnosis.unclear(subject, reason);
    };
  }
}
