package dev.afterword.renderer.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {
  @ParameterizedTest
  @ValueSource(strings = {"<track src=a>", "a < b <video><Track>", "<<TRACK", "<p>\n<tRacK/>"})
  void subtitlesAreSeenHoweverTheirTagIsWritten(String body) {
    assertThat(Knowledge.mentionsSubtitles(body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "track", "<trac", "< track>", "<p>track</p>"})
  void otherTextsHaveNone(String body) {
    assertThat(Knowledge.mentionsSubtitles(body)).isFalse();
  }
}
