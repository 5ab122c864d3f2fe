package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelTypesTest {
  @Test
  void allTypesAreFoundAndSorted() {
    assertThat(ChannelTypes.load().all())
        .extracting(ChannelType::type)
        .isSorted()
        .contains("mail", "mastodon", "webhook", "x");
    assertThat(ChannelTypes.load().named("mail")).isPresent();
    assertThat(ChannelTypes.load().named("pigeon")).isEmpty();
  }
}
