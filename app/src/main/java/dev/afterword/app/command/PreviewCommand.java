package dev.afterword.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.Stages;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.producer.ContentChecker;
import dev.afterword.producer.recap.Reading;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Occasion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword preview}. */
@Command(
    name = "preview",
    description = {
      "Each channel's posts about a recap exactly as they would be sent, with their length and the"
          + " platform's limit.",
      "Reads the file as it lies on disk; sends nothing."
    })
public final class PreviewCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(
      index = "0",
      paramLabel = "RECAP",
      description = "Id of the recap, for example zh/events/first, or path of its file.")
  private String recap = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CONTENT",
      description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--channel", paramLabel = "NAME", description = "Only this channel.")
  private Optional<String> channel = Optional.empty();

  @Option(names = "--json", description = "Print the posts as JSON.")
  private boolean json;

  /** Part of a command line. */
  public PreviewCommand(Options options) {
    this.options = options;
  }

  /**
   * What one channel would say.
   *
   * @param channel its name
   * @param recap the recap
   * @param posts in their order
   */
  record Preview(String channel, RecapId recap, List<PostPreview> posts) {
    Preview {
      posts = List.copyOf(posts);
    }
  }

  /**
   * One post.
   *
   * @param text as a follower reads it
   * @param length of the text
   * @param limit of the platform, 0 if it has none
   * @param unit of both
   * @param cut names of the fields that had to be shortened
   * @param request what would be sent, without credentials
   */
  record PostPreview(
      String text, int length, int limit, String unit, List<String> cut, JsonNode request) {
    PostPreview {
      cut = List.copyOf(cut);
    }
  }

  @Override
  public Integer call() throws ConfigurationException {
    Installation installation = options.installation(content);
    var stages =
        Stages.of(installation, new DataFolder(installation.dataPath()), options.environment());
    List<ConfiguredChannel> channels = stages.channels();
    try {
      Recap found = recap(stages);
      List<Preview> previews =
          channels.stream()
              .filter(one -> channel.map(one.name()::equals).orElse(true))
              .filter(one -> one.rules().takes(found.language()))
              .map(one -> preview(one, announcement(installation, stages, found)))
              .toList();
      print(previews);
    } finally {
      channels.forEach(one -> one.channel().close());
    }
    return 0;
  }

  private Recap recap(Stages stages) {
    Reading reading =
        ContentChecker.read(stages.producerConfig(), recap)
            .orElseThrow(
                () ->
                    CommandException.usage(
                        "there is no recap "
                            + recap
                            + ": name it as in 'afterword publish --dry-run', or by the path of its"
                            + " file"));
    return switch (reading) {
      case Reading.Accepted accepted -> accepted.recap();
      case Reading.Draft _ -> throw CommandException.failed(recap + " is a draft: nothing is sent");
      case Reading.Ignored _ -> throw CommandException.failed(recap + " is no recap");
      case Reading.Refused refused -> throw CommandException.failed(refused.problem().toString());
    };
  }

  private static Announcement announcement(Installation installation, Stages stages, Recap recap) {
    var site = installation.configuration().site();
    return new Announcement(
        recap, stages.pageOf(recap), site.title(), site.timezone(), new Occasion.New());
  }

  private static Preview preview(ConfiguredChannel channel, Announcement announcement) {
    return new Preview(
        channel.name(),
        announcement.recap().id(),
        channel.channel().compose(announcement).stream().map(PreviewCommand::preview).toList());
  }

  private static PostPreview preview(PlannedPost post) {
    return new PostPreview(
        post.text(), post.length(), post.limit(), post.unit(), post.cut(), post.request());
  }

  private void print(List<Preview> previews) {
    Terminal terminal = options.terminal();
    if (json) {
      terminal.json(previews);
      return;
    }
    for (Preview preview : previews) {
      terminal.line("── " + preview.channel());
      for (PostPreview post : preview.posts()) {
        String limit = post.limit() == 0 ? "" : " of " + post.limit();
        String cut = post.cut().isEmpty() ? "" : ", cut: " + String.join(", ", post.cut());
        terminal.line(post.text());
        terminal.line("   [" + post.length() + limit + " " + post.unit() + cut + "]");
      }
    }
  }
}
