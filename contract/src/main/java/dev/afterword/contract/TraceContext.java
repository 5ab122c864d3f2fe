package dev.afterword.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which programs that trace requests recognise what belongs to one recap of one commit, from the
 * commit to the post (W3C Trace Context; CloudEvents Distributed Tracing extension). It follows
 * from recap and commit, so that a repeat, another instance and a replay are on the same trace.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 */
public record TraceContext(String traceId, String spanId) {
  /** The name of the header and of the extension. */
  public static final String HEADER = "traceparent";

  private static final Pattern PARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");
  private static final int TRACE = 32;
  private static final int SPAN = 16;

  /** Of what a commit says about a recap. */
  public static TraceContext of(RecapId recap, String commit) {
    String trace = Digests.sha256("trace\n" + recap + "\n" + commit).substring(0, TRACE);
    return new TraceContext(trace, span(trace, "recaps"));
  }

  /** What a header says; empty if it is none that the recommendation knows. */
  public static Optional<TraceContext> read(String parent) {
    var matcher = PARENT.matcher(parent);
    return matcher.matches()
        ? Optional.of(new TraceContext(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** A step that follows from this one. */
  public TraceContext step(String name) {
    return new TraceContext(traceId, span(traceId, name));
  }

  private static String span(String trace, String step) {
    return Digests.sha256(trace + "\n" + step).substring(0, SPAN);
  }

  /** As the header says it: version 00, and sampled, so that receivers keep it. */
  public String parent() {
    return "00-" + traceId + "-" + spanId + "-01";
  }
}
