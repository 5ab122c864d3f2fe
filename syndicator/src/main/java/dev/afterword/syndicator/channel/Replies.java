package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import java.util.Optional;
import java.util.stream.Stream;

/** Which posts of a thread a new one refers to. */
public final class Replies {
  private Replies() {}

  /** The first of the thread, if it has an id. */
  public static Optional<Receipt> root(Progress progress) {
    return known(progress).findFirst();
  }

  /** The last of the thread that has an id: the one that is answered. */
  public static Optional<Receipt> parent(Progress progress) {
    return known(progress).reduce((_, last) -> last);
  }

  private static Stream<Receipt> known(Progress progress) {
    return progress.thread().stream().filter(receipt -> !receipt.id().isEmpty());
  }
}
