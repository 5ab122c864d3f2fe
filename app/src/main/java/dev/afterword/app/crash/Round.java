package dev.afterword.app.crash;

import dev.afterword.playground.fault.Fault;
import java.util.Optional;

/**
 * One recap is published, and the pipeline dies over it.
 *
 * @param number from 1; the recap has it in its title
 * @param fault what else goes wrong on the way
 */
record Round(int number, Death death, Optional<Fault> fault) {
  /** Where its recap lies, below the root of the content and without its ending. */
  String recap() {
    return "en/events/evening-" + number;
  }

  /** A recap whose every post can be told from those of all others. */
  String text() {
    return """
    ---
    title: Evening %1$d, remembered
    time: 2026-01-15
    category: events
    summary: What was said on evening %1$d, and by whom.
    ---

    ### How evening %1$d began

    <video src="https://videos.example/%1$d-1.mp4" controls></video>

    ### How evening %1$d went on

    <video src="https://videos.example/%1$d-2.mp4" controls></video>
    """
        .formatted(number);
  }
}
