package dev.afterword.producer;

/** The places of a publication at which a process may die without harm. */
public final class ProducerBoundaries {
  /** The files of the recaps are durable, nothing is appended. */
  public static final String ASSETS_STORED = "producer.assets-stored";

  /** Everything is read, nothing is appended. */
  public static final String BEFORE_APPEND = "producer.before-append";

  /** Events and cursor are committed. */
  public static final String APPENDED = "producer.appended";

  private ProducerBoundaries() {}
}
