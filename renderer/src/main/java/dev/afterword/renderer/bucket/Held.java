package dev.afterword.renderer.bucket;

/** What is known about an object that lies in the bucket. */
sealed interface Held {
  /** Its entity tag, without quotation marks. */
  String tag();

  /**
   * It came from here.
   *
   * @param tag its entity tag
   * @param mark tells its bytes
   */
  record Ours(String tag, String mark) implements Held {}

  /**
   * It did not come from here.
   *
   * @param tag its entity tag
   */
  record Foreign(String tag) implements Held {}

  /**
   * Nobody has looked whose it is.
   *
   * @param tag its entity tag
   */
  record Unknown(String tag) implements Held {}
}
