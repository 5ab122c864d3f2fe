package dev.afterword.contract;

import java.time.Instant;
import java.util.Optional;

/**
 * What another server says about a file that lies with it and that a recap plays.
 *
 * @param url where it lies, absolute
 * @param length bytes, more than 0; absent if the server does not say
 * @param mediaType absent if the server does not say
 * @param asked when
 */
public record RemoteFile(
    String url, Optional<Long> length, Optional<String> mediaType, Instant asked) {
  /** Nobody knows of an empty recording. */
  public RemoteFile {
    length = length.filter(bytes -> bytes > 0);
  }
}
