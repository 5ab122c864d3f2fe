package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recaps that try to run a script wherever an author may write something. */
final class Attacks {
  static final Path FOLDER = Path.of("src/test/resources/attacks");

  private static final JsonCodec JSON = new JsonCodec();

  private Attacks() {}

  /** The strings, ready to be written into a recap. */
  static List<String> strings() throws IOException {
    return Files.readAllLines(FOLDER.resolve("attacks.txt")).stream()
        .filter(line -> !line.startsWith("# A") && !line.startsWith("# and"))
        .map(
            line ->
                line.replace("\\n", "\n")
                    .replace("\\t", "\t")
                    .replace("\\r", "\r")
                    .replace("\\0", "\0")
                    .replace("HIT", "top.hit=1"))
        .toList();
  }

  /** Recaps with these strings in every field that is text or address, a few strings in each. */
  static RecapEvent everywhere(int number, List<String> attacks) {
    var next =
        Stream.iterate(0, at -> at + 1).map(at -> attacks.get(at % attacks.size())).iterator();
    Recap plain =
        recap("en/x/%03d".formatted(number))
            .title(next.next())
            .summary(next.next())
            .tags(next.next())
            .place(next.next())
            .series(next.next())
            .author(next.next())
            .session(next.next(), next.next(), next.next())
            .session("Second", "Somebody", "https://m.example/" + next.next())
            .video(next.next())
            .body(attacks.stream().map(Attacks::body).collect(Collectors.joining("\n\n")))
            .build();
    ObjectNode json = (ObjectNode) JSON.tree((Object) plain);
    json.putObject("cover").put("raw", next.next()).put("url", next.next());
    json.putArray("resources").add(resource(next.next()));
    ((ObjectNode) json.at("/authors/0")).put("url", next.next());
    ObjectNode session = (ObjectNode) json.at("/sessions/0");
    session.put("summary", next.next()).put("anchor", next.next());
    session.putArray("resources").add(resource(next.next()));
    ((ObjectNode) json.at("/sessions/0/videos/0"))
        .put("mediaType", next.next())
        .putObject("poster")
        .put("raw", next.next())
        .put("url", next.next());
    return published(json);
  }

  /** An entry that points at the string. */
  static RecapEvent linkcard(int number, String attack) {
    return recap("en/y/%03d".formatted(number)).title(attack).linkcard(attack).published();
  }

  private static ObjectNode resource(String attack) {
    return ((ObjectNode) JSON.tree((Object) Map.of("kind", "slides")))
        .put("url", attack)
        .put("label", attack)
        .put("accessCode", attack);
  }

  private static RecapEvent published(ObjectNode json) {
    try {
      Recap recap = JSON.read(json.toString().getBytes(StandardCharsets.UTF_8), Recap.class);
      return new RecapEvent.RecapPublished(
          recap, ChangeKind.ADDED, new Push("main@c0ffee", 1, 1, false));
    } catch (UnreadableException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String body(String attack) {
    return String.join(
        "\n\n",
        attack,
        "Inline " + attack + " text",
        "[link](" + attack + ") ![image](" + attack + ")",
        "<a href=\"" + attack + "\">x</a>",
        "<img src='" + attack + "' alt='" + attack + "'>",
        "<video src=\"" + attack + "\"></video>",
        "<p title=" + attack + ">x</p>",
        "| a | b |\n|---|---|\n| " + attack.replace("\n", " ") + " | x |",
        "<div " + attack + ">x</div>",
        "## " + attack.replace("\n", " "),
        "```" + attack + "\n" + attack + "\n```");
  }
}
