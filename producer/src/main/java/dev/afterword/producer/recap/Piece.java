package dev.afterword.producer.recap;

import dev.afterword.contract.Resource;
import dev.afterword.contract.Video;

/** What a reader meets on the page, from top to bottom. */
sealed interface Piece {
  /**
   * A heading.
   *
   * @param text one line
   * @param anchor fragment, empty if it has none
   * @param linked whether all of it is a link
   */
  record Heading(String text, String anchor, boolean linked) implements Piece {}

  /**
   * A run of text.
   *
   * @param text one line
   * @param strong whether all of it is set in bold
   * @param caption whether it follows a video without a break
   * @param opening text of the link that it begins with, empty if it begins otherwise
   */
  record Words(String text, boolean strong, boolean caption, String opening) implements Piece {}

  /**
   * A video.
   *
   * @param video the video
   * @param embedded whether it plays on the page, as opposed to a link
   * @param ambient whether it plays by itself, as teasers do
   */
  record Clip(Video video, boolean embedded, boolean ambient) implements Piece {}

  /**
   * A talk of which data tells.
   *
   * @param talk as the data has it
   */
  record Recorded(RecordedTalk talk) implements Piece {}

  /**
   * Slides, photographs and the like.
   *
   * @param resource where and what
   */
  record Material(Resource resource) implements Piece {}
}
