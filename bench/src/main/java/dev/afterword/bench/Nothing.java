package dev.afterword.bench;

/** A Java program that ends: what every start of a JVM costs on this machine. */
public final class Nothing {
  private Nothing() {}

  /** Does nothing. */
  public static void main(String[] arguments) {}
}
