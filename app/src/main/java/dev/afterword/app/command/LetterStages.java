package dev.afterword.app.command;

import java.util.Iterator;
import java.util.List;

/** The stages that refuse records, for shells that complete {@code --stage}. */
final class LetterStages implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return List.of("renderer", "syndicator").iterator();
  }
}
