package dev.afterword.bench;

/** What a fuzzer that is guided by coverage calls with Markdown; {@code bench/fuzz} starts it. */
public final class MarkdownFuzz {
  private MarkdownFuzz() {}

  /** Before the first attempt. */
  public static void fuzzerInitialize() {
    HostileFile.warmUp();
  }

  /** One attempt, as the text of an event's page. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    HostileFile.read("---\ntitle: Tea\ntime: 2024-05-01\ncategory: events\n---\n", bytes, "\n");
  }
}
