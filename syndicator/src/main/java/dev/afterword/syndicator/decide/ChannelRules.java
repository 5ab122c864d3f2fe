package dev.afterword.syndicator.decide;

import dev.afterword.syndicator.channel.Ability;
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
 * @param onEdit what becomes of an announcement whose recap changes
 * @param onWithdraw what becomes of an announcement whose recap goes
 * @param abilities of its platform
 * @param quiet hours in which nothing new is said
 */
public record ChannelRules(
    String channel,
    Set<String> languages,
    Optional<Duration> settle,
    WhenUncertain whenUncertain,
    OnEdit onEdit,
    OnWithdraw onWithdraw,
    Set<Ability> abilities,
    Optional<QuietHours> quiet) {
  /** Takes its own copies. */
  public ChannelRules {
    languages = Set.copyOf(languages);
    abilities = Set.copyOf(abilities);
  }

  /** Everything is taken, doubts are parked, nothing else is possible. */
  public static ChannelRules plain(String channel) {
    return new ChannelRules(
        channel,
        Set.of(),
        Optional.empty(),
        WhenUncertain.PARK,
        OnEdit.EDIT,
        OnWithdraw.DELETE,
        Set.of(),
        Optional.empty());
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
