package dev.afterword.playground.fault;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that shall go wrong.
 *
 * @param platform {@code x}, {@code mastodon}, {@code webhook} or {@code mail}
 * @param method only requests of this method; for mail the stage: CONNECT, MAIL, RCPT, DATA or DOT
 *     (after the final dot)
 * @param pathContains only requests whose path (mail: the address) contains this
 * @param count how many matching requests it meets, 1 or more
 */
public record Fault(
    String platform,
    FaultKind kind,
    Optional<String> method,
    Optional<String> pathContains,
    int count) {
  public Fault {
    if (count < 1) {
      throw new IllegalArgumentException("count is " + count + "; it must be 1 or more");
    }
    if (platform.equals("mail") && needsHttp(kind)) {
      throw new IllegalArgumentException(
          "HTML and cut answers exist only over HTTP, not for mail.");
    }
    if (kind instanceof FaultKind.Status status && (status.code() < 200 || status.code() > 599)) {
      throw new IllegalArgumentException("code is " + status.code() + "; it must be 200 to 599");
    }
  }

  private static boolean needsHttp(FaultKind kind) {
    return kind instanceof FaultKind.Html
        || kind instanceof FaultKind.CutJson
        || kind instanceof FaultKind.CutBody
        || kind instanceof FaultKind.PlainText
        || kind instanceof FaultKind.Huge;
  }

  /** A fault for the next request on the platform, whatever it is. */
  public static Fault on(String platform, FaultKind kind) {
    return new Fault(platform, kind, Optional.empty(), Optional.empty(), 1);
  }

  /** The same fault for requests of one method (mail: of one stage) only. */
  public Fault method(String wanted) {
    return new Fault(
        platform, kind, Optional.of(wanted.toUpperCase(Locale.ROOT)), pathContains, count);
  }

  /** The same fault for requests whose path (mail: address) contains the part only. */
  public Fault pathContains(String part) {
    return new Fault(platform, kind, method, Optional.of(part), count);
  }

  /** The same fault for so many matching requests. */
  public Fault times(int wanted) {
    return new Fault(platform, kind, method, pathContains, wanted);
  }

  boolean meets(String atPlatform, String atMethod, String path) {
    return platform.equals(atPlatform)
        && method.map(atMethod::equals).orElse(true)
        && pathContains.map(path::contains).orElse(true);
  }
}
