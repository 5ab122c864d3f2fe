package dev.afterword.app.crash;

import dev.afterword.playground.inbox.ReceivedMail;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository of recaps and its configuration in a folder of their own. */
final class CrashWorld implements AutoCloseable {
  private static final Pattern ABOUT = Pattern.compile("[Ee]vening (\\d+)");

  private final Path folder;
  private final SampleEvenings evenings;

  private CrashWorld(Path folder, SampleEvenings evenings) {
    this.folder = folder;
    this.evenings = evenings;
  }

  /**
   * Makes the repository and the configuration of these channels, each named after its platform.
   */
  static CrashWorld in(Path folder, Map<String, Map<String, String>> channels) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("afterword.yaml"), configuration(channels));
    return new CrashWorld(folder, SampleEvenings.in(content));
  }

  private static String configuration(Map<String, Map<String, String>> channels) {
    var yaml =
        new StringBuilder(
            """
            site: { title: Crash test, url: "https://crash.example", languages: [en], timezone: UTC, measure: false }
            announce: { settle: 0s, bulk-limit: 100000, max-age: 100000d }
            channels:
            """);
    channels.forEach(
        (platform, keys) -> {
          yaml.append("  ").append(platform).append(":\n    type: ").append(platform).append('\n');
          // The pace of the platforms would only make the test longer.
          yaml.append("    rate: 1000/1m\n");
          keys.forEach(
              (key, value) ->
                  yaml.append("    ").append(key).append(": \"").append(value).append("\"\n"));
        });
    return yaml.toString();
  }

  Path folder() {
    return folder;
  }

  Path content() {
    return folder.resolve("content");
  }

  Path data() {
    return folder.resolve("data");
  }

  Path configuration() {
    return folder.resolve("afterword.yaml");
  }

  /** Commits the recap of a round. */
  void commit(Round round) throws IOException {
    evenings.commit(round);
  }

  /** The number of the round that a text is about; 0 if it is about none. */
  static int about(String text) {
    Matcher matcher = ABOUT.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Posts and letters alike. */
  static List<Seen> seen(List<VisiblePost> posts, List<ReceivedMail> mails) {
    var seen = new ArrayList<Seen>();
    posts.forEach(post -> seen.add(new Seen(post.platform(), about(post.text()), post.text())));
    for (ReceivedMail mail : mails) {
      String text = mail.content().header("Subject") + "\n" + mail.content().text().orElse("");
      seen.add(new Seen("mail", about(text), text));
    }
    return seen;
  }

  @Override
  public void close() {
    evenings.close();
  }
}
