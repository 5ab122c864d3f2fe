package dev.afterword.bench;

/** What a fuzzer that is guided by coverage calls with YAML; {@code bench/fuzz} starts it. */
public final class FrontMatterFuzz {
  private FrontMatterFuzz() {}

  /** Before the first attempt. */
  public static void fuzzerInitialize() {
    HostileFile.warmUp();
  }

  /** One attempt. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    HostileFile.read("---\n", bytes, "\n---\nA long afternoon with tea.\n");
  }
}
