package dev.afterword.app.config;

import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.WhenUncertain;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the configured destinations. */
final class ChannelReader {
  static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final Map<String, ChannelType> types;
  private final List<String> languages;
  private final ZoneId zone;

  /**
   * For the given platforms.
   *
   * @param languages of the site; empty if they are not configured
   */
  ChannelReader(Collection<ChannelType> types, List<String> languages, ZoneId zone) {
    this.types =
        types.stream()
            .collect(
                Collectors.toMap(
                    ChannelType::type, Function.identity(), (first, _) -> first, TreeMap::new));
    this.languages = languages;
    this.zone = zone;
  }

  List<ChannelConfiguration> read(Section section) {
    var channels = new ArrayList<ChannelConfiguration>();
    for (var name : section.keys()) {
      if (!NAME.matcher(name).matches()) {
        section.refuse(
            name, "is no channel name: use a-z, 0-9 and hyphens, at most 63, no hyphen first");
      }
      channel(section, name).ifPresent(channels::add);
    }
    return channels;
  }

  private Optional<ChannelConfiguration> channel(Section channels, String name) {
    var section = channels.section(name);
    if (!section.has("type")) {
      channels.refuse(name, "needs type: one of " + String.join(", ", types.keySet()));
    }
    var type = section.value("type", this::type);
    var policy = policy(section);
    // Without a type nobody knows which keys are wrong.
    return type.map(
        known -> {
          var settings = new ChannelSettings(name, settings(channels, section, name, known));
          section.close();
          return new ChannelConfiguration(name, known, policy, settings);
        });
  }

  private ChannelType type(String text) throws RefusedException {
    var type = types.get(text);
    if (type == null) {
      throw new RefusedException(
          "is no known platform: "
              + Suggestion.hint(text, types.keySet())
              + "known are "
              + String.join(", ", types.keySet()));
    }
    return type;
  }

  private ChannelPolicy policy(Section section) {
    return new ChannelPolicy(
        section.list("languages", this::language),
        section.value("settle", Durations::duration),
        section.value("on-edit", Shapes.oneOf(OnEdit.class)),
        section.value("on-withdraw", Shapes.oneOf(OnWithdraw.class)),
        section
            .value("when-uncertain", Shapes.oneOf(WhenUncertain.class))
            .orElse(WhenUncertain.PARK),
        section.value("quiet-hours", text -> Hours.quiet(text, zone)),
        section.value("spacing", Durations::duration),
        section.value("rate", Durations::rate),
        section.value("budget", Durations::budget),
        section.value("template", Shapes::line));
  }

  private String language(String text) throws RefusedException {
    var language = Shapes.language(text);
    if (!languages.isEmpty() && !languages.contains(language)) {
      throw new RefusedException(
          "is none of site.languages: add it there, or use " + String.join(", ", languages));
    }
    return language;
  }

  private static Map<String, List<String>> settings(
      Section channels, Section section, String name, ChannelType type) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var key : type.keys()) {
      var value = value(section, key);
      if (!value.isEmpty()) {
        values.put(key.name(), value);
      } else if (key.need() == SettingKey.Need.REQUIRED && !section.has(key.name())) {
        channels.refuse(name, "needs " + key.name() + ": " + key.description());
      }
    }
    return values;
  }

  private static List<String> value(Section section, SettingKey key) {
    return switch (key.shape()) {
      case TEXT -> section.value(key.name(), Shapes::line).stream().toList();
      case URL -> section.value(key.name(), ChannelReader::address).stream().toList();
      case LIST -> section.list(key.name(), Shapes::line);
    };
  }

  /** Kept as written, because a platform may sign exactly that. */
  private static String address(String text) throws RefusedException {
    var line = Shapes.line(text);
    Shapes.address(line);
    return line;
  }
}
