package dev.afterword.app.config;

import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.QuietHours;
import dev.afterword.syndicator.decide.WhenUncertain;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What every channel can be told, whatever its platform.
 *
 * @param languages which recaps it announces; empty: all
 * @param settle instead of {@link Announce#settle()}
 * @param onEdit what happens after a change; absent: what suits the platform
 * @param onWithdraw what happens after a withdrawal; absent: what suits the platform
 * @param whenUncertain what happens when no one can tell whether a post is out
 * @param quiet hours in which nothing new is said
 * @param spacing least time between two announcements
 * @param rate how often it may speak; absent: the platform's own limits
 * @param budget how much it may cost; absent: no limit
 * @param template folder of the site's own templates, as written; absent: ours
 */
public record ChannelPolicy(
    List<String> languages,
    Optional<Duration> settle,
    Optional<OnEdit> onEdit,
    Optional<OnWithdraw> onWithdraw,
    WhenUncertain whenUncertain,
    Optional<QuietHours> quiet,
    Optional<Duration> spacing,
    Optional<Rate> rate,
    Optional<Budget> budget,
    Optional<String> template) {
  /** Takes its own copy. */
  public ChannelPolicy {
    languages = List.copyOf(languages);
  }

  /** All languages, nothing special, doubts are parked. */
  public static ChannelPolicy standard() {
    return new ChannelPolicy(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        WhenUncertain.PARK,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it announces recaps of a language. */
  public boolean speaks(String language) {
    return languages.isEmpty() || languages.contains(language);
  }
}
