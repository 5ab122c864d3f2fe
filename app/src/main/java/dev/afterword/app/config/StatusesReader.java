package dev.afterword.app.config;

import dev.afterword.desk.forge.ForgeAccount;
import dev.afterword.desk.forge.Repository;
import dev.afterword.desk.hook.Forge;
import dev.afterword.producer.source.Remote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads {@code statuses}: the forge of each source that is told what became of its commits.
 *
 * @param sources those of the configuration
 */
record StatusesReader(List<SourceConfiguration> sources) {
  Map<String, ForgeAccount> read(Section section) {
    Map<String, ForgeAccount> accounts = new LinkedHashMap<>();
    for (String name : section.keys()) {
      Section keys = section.section(name);
      Optional<Forge> forge = keys.value("forge", Shapes.oneOf(Forge.class));
      Optional<String> written = keys.value("repository", Shapes::line);
      Optional<String> token = keys.value("token", StatusesReader::token);
      keys.close();
      if (!names().contains(name)) {
        section.refuse(name, "is no source: there is " + String.join(", ", names()));
      } else if (!keys.has("forge") || !keys.has("token")) {
        section.refuse(name, "needs forge and token");
      } else if (forge.isPresent() && token.isPresent()) {
        repository(section, name, forge.get(), written)
            .ifPresent(there -> accounts.put(name, new ForgeAccount(there, token.get())));
      }
    }
    return accounts;
  }

  private Set<String> names() {
    return sources.isEmpty()
        ? Set.of(SourceConfiguration.ONLY)
        : sources.stream()
            .map(SourceConfiguration::name)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Repository> repository(
      Section section, String name, Forge forge, Optional<String> written) {
    Optional<String> address = written.or(() -> remote(name));
    if (address.isEmpty()) {
      section.refuse(name, "needs repository: write https://host/owner/name");
      return Optional.empty();
    }
    try {
      return Optional.of(Repository.of(forge, address.get()));
    } catch (IllegalArgumentException unusable) {
      section.refuse(name, "has a repository that " + unusable.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> remote(String name) {
    return sources.stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .flatMap(SourceConfiguration::remote)
        .map(Remote::url);
  }

  private static String token(String text) throws RefusedException {
    if (!text.matches("[\\x21-\\x7e]{1,500}")) {
      throw new RefusedException("is no token: it has 1 to 500 ASCII characters without blanks");
    }
    return text;
  }
}
