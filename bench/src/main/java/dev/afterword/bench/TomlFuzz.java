package dev.afterword.bench;

/** What a fuzzer that is guided by coverage calls with TOML; {@code bench/fuzz} starts it. */
public final class TomlFuzz {
  private TomlFuzz() {}

  /** Before the first attempt. */
  public static void fuzzerInitialize() {
    HostileFile.warmUp();
  }

  /** One attempt. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    HostileFile.read("+++\n", bytes, "\n+++\nA long afternoon with tea.\n");
  }
}
