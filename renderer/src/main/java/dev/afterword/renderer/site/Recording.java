package dev.afterword.renderer.site;

import dev.afterword.contract.RemoteFile;
import dev.afterword.renderer.address.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * A media file that a recap shows.
 *
 * @param title of the talk, else of the recap
 * @param speakers names
 * @param file where it lies, if it is a file of this site
 * @param url where it plays, absolute, if it is not
 * @param mediaType told by its content, else by its name
 * @param length bytes, if they are certain: those of a file of ours, or what its server says
 * @param poster its still
 * @param watched number of its talk, 0 if it belongs to none
 */
public record Recording(
    String title,
    List<String> speakers,
    Optional<SitePath> file,
    String url,
    Optional<String> mediaType,
    Optional<Long> length,
    Optional<Picture> poster,
    int watched) {
  /** Takes its own copy. */
  public Recording {
    speakers = List.copyOf(speakers);
  }

  /** The same as its server says; of a file of ours nobody is asked. */
  Recording with(Optional<RemoteFile> said) {
    if (file.isPresent()) {
      return this;
    }
    return new Recording(
        title, speakers, file, url, mediaType, said.flatMap(RemoteFile::length), poster, watched);
  }
}
