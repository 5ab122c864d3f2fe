package dev.afterword.renderer.bucket;

/** The bucket does not have what it should have; what to do about it is said in one sentence. */
public final class BucketException extends RuntimeException {
  private final boolean passing;

  private BucketException(String sentence, boolean passing) {
    super(sentence);
    this.passing = passing;
  }

  /** Something that a person has to mend. */
  static BucketException lasting(String sentence) {
    return new BucketException(sentence, false);
  }

  /** Something that a little patience may mend. */
  static BucketException passing(String sentence) {
    return new BucketException(sentence, true);
  }

  /** Whether the same request may succeed in a moment. */
  boolean isPassing() {
    return passing;
  }
}
