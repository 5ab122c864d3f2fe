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
import dev.afterword.syndicator.Preview;
import dev.afterword.syndicator.channel.Announcement;
import java.math.BigDecimal;
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
      "Each channel's posts about a recap exactly as they would be sent, with their length, the"
          + " platform's limit, what had to be cut, and the price.",
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

  @Option(
      names = "--requests",
      description = "Print each request too, as it would go out, without credentials.")
  private boolean requests;

  /**
   * What one channel would say.
   *
   * @param channel its name
   * @param recap the recap
   * @param price of all posts, in US dollars
   * @param posts in their order
   */
  record ChannelPreview(String channel, RecapId recap, BigDecimal price, List<PostPreview> posts) {
    ChannelPreview {
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
   * @param price of its call, in US dollars
   * @param request what would be sent, without credentials
   */
  record PostPreview(
      String text,
      int length,
      int limit,
      String unit,
      List<String> cut,
      BigDecimal price,
      JsonNode request) {
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
      List<ChannelPreview> previews =
          channels.stream()
              .filter(one -> channel.map(one.name()::equals).orElse(true))
              .filter(one -> one.rules().takes(found.language()))
              .map(one -> preview(one, stages.announcement(one, found), stages))
              .toList();
      print(previews);
    } finally {
      channels.forEach(one -> one.channel().close());
    }
    return 0;
  }

  private Recap recap(Stages stages) {
    Reading reading =
        stages.producerConfigs().stream()
            .flatMap(source -> ContentChecker.read(source, recap).stream())
            .findFirst()
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

  private static ChannelPreview preview(
      ConfiguredChannel channel, Announcement announcement, Stages stages) {
    List<Preview> posts = Preview.of(channel, announcement, stages.clock().instant());
    return new ChannelPreview(
        channel.name(),
        announcement.recap().id(),
        posts.stream().map(Preview::price).reduce(BigDecimal.ZERO, BigDecimal::add),
        posts.stream().map(PreviewCommand::preview).toList());
  }

  private static PostPreview preview(Preview preview) {
    PlannedPost post = preview.post();
    return new PostPreview(
        post.text(),
        post.length(),
        post.limit(),
        post.unit(),
        post.cut(),
        preview.price(),
        preview.request());
  }

  private void print(List<ChannelPreview> previews) {
    Terminal terminal = options.terminal();
    if (json) {
      terminal.json(previews);
      return;
    }
    for (ChannelPreview preview : previews) {
      terminal.line("── " + preview.channel() + price(preview.price()));
      for (PostPreview post : preview.posts()) {
        terminal.line(post.text());
        terminal.line("   [" + meter(post) + "]");
        if (requests) {
          terminal.json(post.request());
        }
      }
    }
  }

  private static String meter(PostPreview post) {
    String limit = post.limit() == 0 ? "" : " of " + post.limit();
    String cut = post.cut().isEmpty() ? "" : ", cut: " + String.join(", ", post.cut());
    return post.length() + limit + " " + post.unit() + cut + price(post.price());
  }

  private static String price(BigDecimal price) {
    return price.signum() == 0 ? "" : ", " + price.toPlainString() + " USD";
  }
}
