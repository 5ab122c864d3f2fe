package dev.afterword.renderer.feed;

import dev.afterword.contract.RecapId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One media file as the video feed shows it.
 *
 * @param recap whose it is
 * @param title of the talk, else of the recap; plain text
 * @param summary plain text, may be empty
 * @param speakers names
 * @param page absolute address of where it is watched
 * @param url absolute address of the file
 * @param mediaType told by its content or name
 * @param length bytes, where they are known for certain; never 0
 * @param poster absolute address of the still
 * @param published when its recap first was committed
 * @param updated when its recap last changed
 */
public record Clip(
    RecapId recap,
    String title,
    String summary,
    List<String> speakers,
    String page,
    String url,
    Optional<String> mediaType,
    Optional<Long> length,
    Optional<String> poster,
    Instant published,
    Instant updated) {
  /** Takes its own copy; an unknown length is none, never 0. */
  public Clip {
    speakers = List.copyOf(speakers);
    length = length.filter(bytes -> bytes > 0);
  }
}
