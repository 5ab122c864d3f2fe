package dev.afterword.desk.forge;

import dev.afterword.contract.JsonCodec;
import dev.afterword.desk.hook.Forge;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A status as a forge wants to read it. */
final class StatusBody {
  /** The name under which ours stand; a later one of that name takes the place of an earlier. */
  static final String CONTEXT = "afterword";

  private static final int GITHUB_LONGEST = 140;
  private static final int LONGEST = 255;

  private StatusBody() {}

  /**
   * JSON; docs.github.com, "Commit statuses"; docs.gitlab.com, "Commits API", "Set commit pipeline
   * status"; docs.gitea.com, {@code CreateStatusOption}.
   */
  static byte[] of(Forge forge, CommitStatus status) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("state", state(forge, status.verdict()));
    fields.put(forge == Forge.GITLAB ? "name" : "context", CONTEXT);
    fields.put("description", status.description(forge == Forge.GITHUB ? GITHUB_LONGEST : LONGEST));
    status.target().map(URI::toString).ifPresent(url -> fields.put("target_url", url));
    return new JsonCodec().write(fields);
  }

  private static String state(Forge forge, Verdict verdict) {
    return forge == Forge.GITLAB && verdict == Verdict.FAILURE ? "failed" : verdict.wireName();
  }
}
