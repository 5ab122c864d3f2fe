package dev.afterword.renderer.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
  private static final Reference REFERENCE = new Reference(new SitePath("en/events/a.html"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://notes.example",
        "https://notes.example/night?at=2#end",
        "http://NOTES-2.example#end",
        "https://notes.example:8443/",
        "https://reader@notes.example/",
        "https://[2001:db8::1]/",
        "HTTPS://notes.example/"
      })
  void aHostThatBrowsersKnowStays(String address) {
    assertThat(REFERENCE.link(address)).contains(address);
    assertThat(REFERENCE.media(address)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https:///",
        "https://?at=2",
        "http://#end",
        "https://notes.example:port/",
        "https://no|tes.example/",
        "https://notes.example\"/",
        "https://a@b c.example/"
      })
  void aHostThatNoBrowserKnowsIsLeftOut(String address) {
    assertThat(REFERENCE.link(address)).isEmpty();
    assertThat(REFERENCE.media(address)).isEmpty();
  }
}
