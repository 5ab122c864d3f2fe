package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.Counts;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Feeds;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Shutdown;
import dev.afterword.app.wiring.Stages;
import dev.afterword.producer.Orphans;
import dev.afterword.producer.PublishReport;
import dev.afterword.producer.Publisher;
import dev.afterword.producer.asset.UnusedAssets;
import dev.afterword.producer.source.Mirror;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword publish}. */
@Command(
    name = "publish",
    description =
        "Publishes the commits since the last published one, prints what it did, and exits; with"
            + " --follow it stays and publishes each commit as it comes.")
public final class PublishCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--dry-run", description = "Print what would be published; publish nothing.")
  private boolean dryRun;

  @Option(names = "--follow", description = "Stay, and publish each commit as it comes.")
  private boolean follow;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Option(
      names = "--collect-assets",
      description =
          "Publish nothing, and delete the pictures and files that nothing has named for a week;"
              + " with --dry-run list them.")
  private boolean collect;

  @Mixin private StageFace face = new StageFace();

  /** Part of a command line. */
  public PublishCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    if (follow && (dryRun || json)) {
      throw CommandException.usage("--follow goes neither with --dry-run nor with --json");
    }
    if (collect && (follow || json)) {
      throw CommandException.usage("--collect-assets goes neither with --follow nor with --json");
    }
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    if (collect) {
      collect(installation, data, stages);
    } else if (follow) {
      follow(installation, data, stages);
    } else {
      publish(installation, data, stages);
    }
    return 0;
  }

  private void publish(Installation installation, DataFolder data, Stages stages) {
    try (var access = LogAccess.join(installation.configuration(), data)) {
      print(stages.publishers(access.log()).stream().map(this::report).toList());
    }
  }

  private void collect(Installation installation, DataFolder data, Stages stages) {
    try (var access = LogAccess.join(installation.configuration(), data)) {
      List<UnusedAssets.Unused> orphans =
          Orphans.find(access.log(), data.assets(), stages.clock().instant());
      long bytes = orphans.stream().mapToLong(UnusedAssets.Unused::size).sum();
      orphans.forEach(file -> options.terminal().line(file.sha256() + " " + file.size()));
      if (!dryRun) {
        UnusedAssets.delete(data.assets(), orphans);
      }
      options
          .terminal()
          .done(
              dryRun ? "would be deleted" : "deleted",
              orphans.size() + " files, " + bytes + " bytes");
    }
  }

  private void follow(Installation installation, DataFolder data, Stages stages) {
    try (var shutdown = Shutdown.listen();
        var access = LogAccess.join(installation.configuration(), data);
        var feeds = Feeds.of(stages.publishers(access.log()), options.terminal(), stages.clock())) {
      try (var _ = face.open(data, feeds::trouble)) {
        feeds.start();
        feeds.follow();
        options.terminal().done("producer", "running");
        feeds.run(shutdown);
      }
    }
  }

  private PublishReport report(Publisher publisher) {
    try (publisher) {
      publisher.mirror().ifPresent(Mirror::fetch);
      return dryRun ? publisher.plan() : publisher.publish();
    }
  }

  /** One source is the usual case and stays one object. */
  private void print(List<PublishReport> reports) {
    if (json) {
      options.terminal().json(reports.size() == 1 ? reports.getFirst() : reports);
    } else {
      reports.forEach(this::print);
    }
  }

  private void print(PublishReport report) {
    Terminal terminal = options.terminal();
    report
        .published()
        .forEach(
            recap ->
                terminal.line(
                    recap.change().wireName() + " " + recap.recap() + " " + recap.path()));
    report
        .withdrawn()
        .forEach(recap -> terminal.line("withdrawn " + recap.recap() + " " + recap.path()));
    report.scheduled().forEach(it -> terminal.line("waits " + it.path() + " until " + it.at()));
    report.drafts().forEach(path -> terminal.line("draft " + path));
    report.ignored().forEach(path -> terminal.line("ignored " + path));
    report.refused().forEach(problem -> terminal.line("refused " + problem));
    terminal.done(dryRun ? "would be" : "published", Counts.of(report));
  }
}
