package dev.afterword.renderer.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The site folder, or the folder that remembers its files, does not take what has to be written.
 */
public final class SiteWriteException extends RuntimeException {
  /** With the file and what the file system said. */
  public SiteWriteException(Path file, IOException cause) {
    super(sentence(file, cause), cause);
  }

  private static String sentence(Path file, IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "may not write "
          + file
          + ": give the user that runs Afterword the right to write there";
    }
    String reason =
        cause instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : String.valueOf(cause.getMessage());
    return "cannot write " + file + " (" + reason + "): it is tried again until it can be written";
  }
}
