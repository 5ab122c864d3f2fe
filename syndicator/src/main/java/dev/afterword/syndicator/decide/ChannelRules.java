package dev.afterword.syndicator.decide;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a channel's configuration that decides.
 *
 * @param channel its name
 * @param languages of recaps it takes, BCP 47; empty takes all
 * @param settle overrules the settle time of all channels
 * @param whenUncertain for posts that only a person could make certain
 */
public record ChannelRules(
    String channel, Set<String> languages, Optional<Duration> settle, WhenUncertain whenUncertain) {
  /** Takes its own copy. */
  public ChannelRules {
    languages = Set.copyOf(languages);
  }

  /** Whether it takes a language; {@code zh} takes {@code zh-Hans} as well. */
  public boolean takes(String language) {
    return languages.isEmpty()
        || languages.stream()
            .anyMatch(
                taken ->
                    language.equalsIgnoreCase(taken)
                        || language.regionMatches(true, 0, taken + "-", 0, taken.length() + 1));
  }
}
