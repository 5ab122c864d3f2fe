package dev.afterword.bench;

/**
 * What a fuzzer that is guided by coverage calls with whole files; {@code bench/fuzz} starts it.
 */
public final class FileFuzz {
  private FileFuzz() {}

  /** Before the first attempt. */
  public static void fuzzerInitialize() {
    HostileFile.warmUp();
  }

  /** One attempt. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    HostileFile.read("", bytes, "");
  }
}
