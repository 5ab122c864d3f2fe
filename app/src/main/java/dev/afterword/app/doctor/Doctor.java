package dev.afterword.app.doctor;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Stages;
import dev.afterword.contract.TopicSpecification;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.renderer.bucket.Bucket;
import dev.afterword.renderer.bucket.BucketConfig;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.channel.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final long LEAST_BYTES = 200L * 1024 * 1024;
  private static final long MEGABYTE = 1024L * 1024;

  private final Installation installation;
  private final Map<String, String> environment;

  /** For an installation whose configuration could be read. */
  public Doctor(Installation installation, Map<String, String> environment) {
    this.installation = installation;
    this.environment = Map.copyOf(environment);
  }

  /** Everything, in the order in which one would mend it. Posts nothing. */
  public List<Diagnosis> examine() {
    var found = new ArrayList<Diagnosis>();
    found.add(
        Diagnosis.fine(
            "configuration", installation.configuration().channels().size() + " channels"));
    var data = data(found);
    found.add(content());
    if (!data) {
      return found;
    }
    var folder = DataFolder.open(installation.dataPath());
    found.add(kafka(folder));
    bucket().ifPresent(found::add);
    found.addAll(channels(Stages.of(installation, folder, environment)));
    found.addAll(Forges.ask(installation.configuration().statuses()));
    return found;
  }

  private boolean data(List<Diagnosis> found) {
    Path path = installation.dataPath();
    String fix = "mend the rights of " + path + ", or choose another folder with --data";
    try {
      Files.createDirectories(path);
      Path trial = Files.createTempFile(path, "doctor", ".tmp");
      Files.delete(trial);
      long free = Files.getFileStore(path).getUsableSpace();
      found.add(
          free < LEAST_BYTES
              ? Diagnosis.fault(
                  "data",
                  "only " + free / MEGABYTE + " MB are free at " + path,
                  "free some space: the log and the site need room, 200 MB at least")
              : Diagnosis.fine("data", path + ", " + free / MEGABYTE + " MB free"));
      return true;
    } catch (IOException refused) {
      found.add(
          Diagnosis.fault(
              "data", path + " cannot be written: " + refused.getClass().getSimpleName(), fix));
      return false;
    }
  }

  private Diagnosis content() {
    Path content = installation.content();
    boolean isGit = Files.exists(content.resolve(".git")) || Files.exists(content.resolve("HEAD"));
    return Files.isReadable(content)
        ? Diagnosis.fine("content", content + (isGit ? ", a Git repository" : ", a plain folder"))
        : Diagnosis.fault(
            "content", content + " cannot be read", "give this user the right to read it");
  }

  private Diagnosis kafka(DataFolder data) {
    try (var access = LogAccess.join(installation.configuration(), data)) {
      EventLog log = access.log();
      for (TopicSpecification topic : log.topics().all()) {
        log.ends(topic.name());
      }
      return Diagnosis.fine(
          "kafka",
          (access.isEmbedded() ? "embedded, " : "")
              + log.bootstrapServers()
              + ", all topics are there");
    } catch (LogUnavailableException | CommandException refused) {
      return Diagnosis.fault(
          "kafka",
          String.valueOf(refused.getMessage()),
          "check kafka.bootstrap.servers and its credentials, and whether the brokers run");
    }
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
