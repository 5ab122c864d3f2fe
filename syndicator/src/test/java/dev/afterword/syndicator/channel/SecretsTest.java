package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Whatever a channel says of itself, its platform and what went wrong holds none of its secrets,
 * even where the platform repeats the address that it was asked at.
 */
class SecretsTest {
  /** So short a part of an address is a word, not a secret. */
  private static final int SHORTEST = 8;

  private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{12,}");

  private final InstantSource clock = InstantSource.system();

  @Test
  void nothingThatIsSaidHoldsASecret() throws IOException {
    var events = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger("dev.afterword.syndicator");
    Level usual = root.getLevel();
    root.setLevel(Level.TRACE);
    events.start();
    root.addAppender(events);
    try {
      for (ChannelType type : ChannelTypes.load().all()) {
        assertKept(type, events);
      }
    } finally {
      root.detachAppender(events);
      root.setLevel(usual);
    }
  }

  private void assertKept(ChannelType type, ListAppender<ILoggingEvent> events) throws IOException {
    var said = new ArrayList<String>();
    var playground = Playground.start(PlaygroundConfig.loopback(clock));
    Map<String, String> settings = settings(playground, type);
    try (var channel = open(type, settings)) {
      said.add(channel + " " + channel.traits());
      for (FaultKind fault : faults(type, settings)) {
        said.addAll(heard(playground, type, fault, channel));
      }
      // And now nobody is there any more.
      playground.close();
      said.addAll(acts(channel));
    }
    events.list.forEach(event -> said.add(event.getFormattedMessage() + thrown(event)));
    List<String> secrets = secrets(type, settings);
    assertThat(said)
        .as(type.type())
        .isNotEmpty()
        .allSatisfy(words -> assertThat(secrets).noneMatch(readings(words)::contains));
  }

  /** As it stands, without percent signs, and out of Base64 as in a header of credentials. */
  private static String readings(String words) {
    var all = new StringBuilder(words);
    all.append(PERCENT.matcher(words).replaceAll(SecretsTest::decoded));
    BASE64
        .matcher(words.replace('-', '+').replace('_', '/'))
        .results()
        .map(run -> run.group().substring(0, run.group().length() / 4 * 4))
        .map(run -> Base64.getDecoder().decode(run))
        .forEach(bytes -> all.append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
    return all.toString();
  }

  private static String decoded(MatchResult percent) {
    char sign = (char) Integer.parseInt(percent.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(sign));
  }

  @Test
  void encodedSecretsAreSeen() {
    String basic = WebService.basic("ada", "quite-a-secret").get("Authorization");
    assertThat(readings("sent " + basic + " to it")).contains("quite-a-secret");
    assertThat(readings("at /x?key=quite%2Da%2dsecret")).contains("quite-a-secret");
  }

  private static Map<String, String> settings(Playground playground, ChannelType type) {
    var settings = new HashMap<>(playground.settings().get(type.type()));
    settings.computeIfPresent("smtp", (_, url) -> url.replace("//", "//ada:quite-a-secret@"));
    return settings;
  }

  private static String thrown(ILoggingEvent event) {
    return event.getThrowableProxy() == null ? "" : " " + event.getThrowableProxy().getMessage();
  }

  private static List<FaultKind> faults(ChannelType type, Map<String, String> settings) {
    if (type.type().equals("mail")) {
      return List.of(new FaultKind.Drop());
    }
    String repeated = "{\"error\":\"nothing at " + addresses(settings) + "\"}";
    return Stream.<FaultKind>concat(
            Stream.of(401, 404, 429, 500)
                .map(
                    status ->
                        new FaultKind.Status(status, Optional.empty(), Optional.of(repeated))),
            Stream.of(new FaultKind.Drop(), new FaultKind.Html(), new FaultKind.CutJson()))
        .toList();
  }

  /** A platform repeats where it was asked; credentials may be part of that. */
  private static String addresses(Map<String, String> settings) {
    return settings.values().stream()
        .filter(value -> value.contains("://"))
        .map(value -> value + "/bot" + settings.getOrDefault("token", ""))
        .collect(Collectors.joining(" or "));
  }

  private List<String> heard(
      Playground playground, ChannelType type, FaultKind kind, Channel channel) {
    playground.faults().add(Fault.on(type.type(), kind).times(9));
    try {
      return acts(channel);
    } finally {
      playground.faults().clear();
    }
  }

  private List<String> acts(Channel channel) {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    var intent = Rehearsal.intent(channel, progress, 1);
    var said = new ArrayList<String>();
    said.add(new String(new JsonCodec().write(intent), StandardCharsets.UTF_8));
    said.add(progress.toString());
    said.add(channel.send(intent).toString());
    said.add(channel.check().toString());
    if (channel.traits().searchable()) {
      said.add(channel.find(intent, progress).toString());
    }
    // What a person has entered need not be an id; nobody is told the address because of it.
    var odd = new Receipt("no id [at] all", Optional.empty(), Map.of(), clock.instant());
    if (channel.traits().allows(Ability.EDITS)) {
      var edit = channel.edit(progress.nextPost(), odd);
      said.add(channel.edit(Rehearsal.intent(edit)).toString());
    }
    if (channel.traits().allows(Ability.DELETES)) {
      said.add(channel.delete(Rehearsal.intent(channel.deletion(odd))).toString());
    }
    return said;
  }

  private Channel open(ChannelType type, Map<String, String> settings) {
    var values =
        settings.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    var all = new ChannelSettings("news", values);
    return type.open(all, new Surroundings(clock, Assets.none()));
  }

  /** Values that are secrets, and of addresses what is not their host. */
  private static List<String> secrets(ChannelType type, Map<String, String> settings) {
    return type.keys().stream()
        .filter(SettingKey::secret)
        .flatMap(key -> Optional.ofNullable(settings.get(key.name())).stream())
        .flatMap(SecretsTest::parts)
        .filter(part -> part.length() >= SHORTEST && !part.matches("[a-z_]+"))
        .toList();
  }

  private static Stream<String> parts(String value) {
    if (!value.contains("://")) {
      return Stream.of(value);
    }
    URI address = URI.create(value);
    String path = address.getPath().replaceFirst("^/[a-z]+", "");
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    String login = Optional.ofNullable(address.getRawUserInfo()).orElse("");
    return Stream.of(path.split("/", -1), query.split("[&=]", -1), login.split(":", -1))
        .flatMap(Stream::of);
  }
}
