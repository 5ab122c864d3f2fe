package dev.afterword.app.wiring;

import dev.afterword.app.config.Configuration;
import dev.afterword.app.config.Content;
import dev.afterword.app.config.SourceConfiguration;
import dev.afterword.producer.Habits;
import dev.afterword.producer.ProducerConfig;
import dev.afterword.producer.recap.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is followed, as the configuration says: the content of the command, or sources by name. */
final class Sources {
  private Sources() {}

  static List<ProducerConfig> of(
      Installation installation, DataFolder data, List<String> languages) {
    Configuration configuration = installation.configuration();
    List<SourceConfiguration> sources = configuration.sources();
    if (sources.isEmpty()) {
      return List.of(
          config(
              new SourceConfiguration(
                  SourceConfiguration.ONLY,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  "",
                  configuration.content()),
              installation,
              data,
              languages));
    }
    return sources.stream().map(source -> config(source, installation, data, languages)).toList();
  }

  private static ProducerConfig config(
      SourceConfiguration source,
      Installation installation,
      DataFolder data,
      List<String> languages) {
    Content content = source.content();
    Path place =
        source.remote().isPresent()
            ? data.path().resolve("sources").resolve(source.name() + ".git")
            : source.path().orElse(installation.content());
    return new ProducerConfig(
        source.name(),
        place,
        data.path(),
        content.root(),
        content.include(),
        content.exclude(),
        Optional.of(content.staticFolder()),
        languages,
        installation.configuration().site().timezone(),
        ProducerConfig.LARGEST_FILE,
        new Habits(new Vocabulary(content.fields()), content.data(), source.prefix()),
        source.branch(),
        source.remote());
  }
}
