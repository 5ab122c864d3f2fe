package dev.afterword.desk.deadletter;

import java.util.List;

/**
 * What {@code afterword dead-letters show} prints. Fields may be added, never renamed. Texts are as
 * they came: whoever shows them has to make them harmless.
 *
 * @param letter where it came from and why it lies here
 * @param headers in their order, without ours
 * @param value its bytes in Base64; the first of them, if there are very many
 * @param text the same read as UTF-8
 */
public record DeadLetterContent(
    DeadLetterReport letter, List<HeaderReport> headers, String value, String text) {
  /** Takes its own copy. */
  public DeadLetterContent {
    headers = List.copyOf(headers);
  }

  /**
   * A header.
   *
   * @param name as on the wire
   * @param value read as UTF-8
   */
  public record HeaderReport(String name, String value) {}
}
