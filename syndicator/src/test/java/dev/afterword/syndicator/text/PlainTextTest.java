package dev.afterword.syndicator.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void controlCharactersAndDirectionOverridesGo() {
    assertThat(PlainText.line("a\u0000b\r\nc\u202Ed\uFEFFe\u2028f\u0085g")).isEqualTo("ab cde fg");
  }

  @Test
  void joinersInsideEmojiStay() {
    assertThat(PlainText.line("👨‍👩‍👧‍👦 می‌خواهم")).isEqualTo("👨‍👩‍👧‍👦 می‌خواهم");
  }

  @Test
  void halvesOfSurrogatePairsGo() {
    assertThat(PlainText.line("a\uD83Db\uDE00c")).isEqualTo("abc");
  }

  @Test
  void aPileOfMarksIsCutDown() {
    assertThat(PlainText.line("Z" + "\u0301\u0323".repeat(500) + "algo")).hasSizeLessThan(15);
    String voiced = "שִׁבֳּלֶת शक्ति ཧཱུྃ ไม้";
    assertThat(PlainText.line(voiced)).isEqualTo(Normalizer.normalize(voiced, Normalizer.Form.NFC));
  }

  @Test
  void nobodyIsMentioned() {
    String text = PlainText.unaddressed("Thanks @ada, 感谢@bob and ＠cy, not x@example.org");
    assertThat(new Extractor().extractMentionedScreennames(text)).isEmpty();
    assertThat(text).contains("x@example.org").contains("@\u2060ada");
  }

  @Test
  void handlesInsideAddressesStay() {
    String text = "see https://social.example/@ada/1 now";
    assertThat(PlainText.unaddressed(text)).isEqualTo(text);
  }

  @Test
  void aTemplateIsOnlyText() {
    assertThat(PlainText.line("${7*7} <#if x> {{y}}")).isEqualTo("${7*7} <#if x> {{y}}");
  }
}
