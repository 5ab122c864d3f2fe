package dev.afterword.bench;

/**
 * What a fuzzer that is guided by coverage calls with front matter; {@code bench/fuzz} starts it.
 */
public final class FrontMatterFuzz {
  private FrontMatterFuzz() {}

  /** Before the first attempt. */
  public static void fuzzerInitialize() {
    HostileFile.warmUp();
  }

  /** One attempt: YAML, or TOML if the first byte is odd. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String line = bytes.length > 0 && bytes[0] % 2 != 0 ? "+++" : "---";
    HostileFile.read(line + "\n", bytes, "\n" + line + "\nA long afternoon with tea.\n");
  }
}
