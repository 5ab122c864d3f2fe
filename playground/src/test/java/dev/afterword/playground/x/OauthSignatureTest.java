package dev.afterword.playground.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OauthSignatureTest {
  private static final XSecrets SECRETS = new XSecrets("ck", "cs", "1-at", "ats");

  @Test
  void theSignatureIsTheOneTwitter4jComputes() {
    OauthHeader header =
        new OauthHeader(
            Map.of(
                "oauth_consumer_key", "ck",
                "oauth_token", "1-at",
                "oauth_signature_method", "HMAC-SHA1",
                "oauth_timestamp", "1700000000",
                "oauth_nonce", "nonce123",
                "oauth_version", "1.0"));
    URI url = URI.create("https://api.x.com/2/tweets");
    assertThat(OauthSignature.of("POST", url, List.of(), header, SECRETS))
        .isEqualTo("zYsOI3ReK2ojwtPOPNtsoiVU45c=");
  }

  @Test
  void aHeaderIsReadWithItsEscapes() {
    assertThat(OauthHeader.parse("OAuth oauth_token=\"a%2Bb\", oauth_nonce=\"n\""))
        .hasValueSatisfying(header -> assertThat(header.get("token")).isEqualTo("a+b"));
  }

  @Test
  void anotherSchemeOrABrokenHeaderIsNone() {
    assertThat(OauthHeader.parse("Bearer abc")).isEmpty();
    assertThat(OauthHeader.parse("OAuth oauth_token=a")).isEmpty();
    assertThat(OauthHeader.parse("OAuth ")).isEmpty();
  }
}
