package dev.afterword.syndicator.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OauthSignatureTest {
  @Test
  void theSecondOpinionAgreesWithThePublishedVector() {
    var parameters =
        Map.of(
            "oauth_consumer_key", "ck",
            "oauth_nonce", "nonce123",
            "oauth_signature_method", "HMAC-SHA1",
            "oauth_timestamp", "1700000000",
            "oauth_token", "1-at",
            "oauth_version", "1.0");
    assertThat(
            new OauthSignature("POST", "https://api.x.com/2/tweets", parameters).sign("cs", "ats"))
        .isEqualTo("zYsOI3ReK2ojwtPOPNtsoiVU45c=");
  }
}
