package dev.afterword.desk.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The signatures were made with OpenSSL, not with the code under test. */
class VerificationTest {
  private static final String SECRET = "It's a Secret to Everybody";
  private static final String BODY = "Hello, World!";

  /** The example of GitHub's documentation. */
  private static final String SIGNATURE =
      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  private static final String GITEE_TIME = "1700000000000";
  private static final String GITEE_SIGN = "aKwnffuNqpDHBUKqF/ZxrldhYF3iyAtM1GWX8vDY/zQ=";
  private static final Instant THEN = Instant.ofEpochMilli(1_700_000_000_000L);

  @Test
  void gitHubGiteaForgejoAndGitCodeSignTheBody() {
    assertThat(holds(Forge.GITHUB, "X-Hub-Signature-256", "sha256=" + SIGNATURE)).isTrue();
    assertThat(holds(Forge.GITEA, "X-Gitea-Signature", SIGNATURE)).isTrue();
    assertThat(holds(Forge.GITEA, "X-Forgejo-Signature", SIGNATURE)).isTrue();
    assertThat(holds(Forge.GITCODE, "X-GitCode-Signature-256", "sha256=" + SIGNATURE)).isTrue();
  }

  @Test
  void anotherBodyAnotherSecretOrNoSignatureIsRefused() {
    String header = "X-Hub-Signature-256";
    assertThat(holds(Forge.GITHUB, SECRET, BODY + " ", Map.of(header, "sha256=" + SIGNATURE)))
        .isFalse();
    assertThat(holds(Forge.GITHUB, "other", BODY, Map.of(header, "sha256=" + SIGNATURE))).isFalse();
    assertThat(holds(Forge.GITHUB, SECRET, BODY, Map.of())).isFalse();
    assertThat(holds(Forge.GITHUB, header, "")).isFalse();
    // The older signature by SHA-1 is not taken in its place.
    assertThat(holds(Forge.GITHUB, "X-Hub-Signature", "sha1=" + SIGNATURE)).isFalse();
    assertThat(holds(Forge.GITHUB, "X-Gitlab-Token", SECRET)).isFalse();
  }

  @Test
  void gitLabGiteeAndGitCodeMayTellTheSecret() {
    assertThat(holds(Forge.GITLAB, "X-Gitlab-Token", SECRET)).isTrue();
    assertThat(holds(Forge.GITEE, "X-Gitee-Token", SECRET)).isTrue();
    assertThat(holds(Forge.GITCODE, "X-GitCode-Token", SECRET)).isTrue();
    assertThat(holds(Forge.GITLAB, "X-Gitlab-Token", SECRET + " ")).isFalse();
  }

  @Test
  void giteeSignsTheTimeAndNotTheBody() {
    var headers = Map.of("X-Gitee-Token", GITEE_SIGN, "X-Gitee-Timestamp", GITEE_TIME);
    assertThat(holds(Forge.GITEE, SECRET, BODY, headers)).isTrue();
    assertThat(holds(Forge.GITEE, SECRET, "another body", headers)).isTrue();
    var encoded =
        Map.of(
            "X-Gitee-Token",
            java.net.URLEncoder.encode(GITEE_SIGN, StandardCharsets.UTF_8),
            "X-Gitee-Timestamp",
            GITEE_TIME);
    assertThat(holds(Forge.GITEE, SECRET, BODY, encoded)).isTrue();
  }

  @Test
  void aSignatureOfGiteeIsGoodForAnHour() {
    var headers = Map.of("X-Gitee-Token", GITEE_SIGN, "X-Gitee-Timestamp", GITEE_TIME);
    assertThat(holds(Forge.GITEE, SECRET, BODY, headers, THEN.plusSeconds(3_500))).isTrue();
    assertThat(holds(Forge.GITEE, SECRET, BODY, headers, THEN.plusSeconds(3_700))).isFalse();
    var moved = Map.of("X-Gitee-Token", GITEE_SIGN, "X-Gitee-Timestamp", "1700000000001");
    assertThat(holds(Forge.GITEE, SECRET, BODY, moved)).isFalse();
    var broken = Map.of("X-Gitee-Token", "%zz", "X-Gitee-Timestamp", "99999999999999999999");
    assertThat(holds(Forge.GITEE, SECRET, BODY, broken)).isFalse();
  }

  private static boolean holds(Forge forge, String header, String value) {
    return holds(forge, SECRET, BODY, Map.of(header, value));
  }

  private static boolean holds(
      Forge forge, String secret, String body, Map<String, String> headers) {
    return holds(forge, secret, body, headers, THEN);
  }

  private static boolean holds(
      Forge forge, String secret, String body, Map<String, String> headers, Instant now) {
    var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    return Verification.holds(
        forge,
        secret,
        new Delivery(
            name -> Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT))),
            body.getBytes(StandardCharsets.UTF_8),
            now));
  }
}
