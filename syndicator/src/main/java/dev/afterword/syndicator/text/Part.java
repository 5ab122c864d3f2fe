package dev.afterword.syndicator.text;

import java.util.List;

/**
 * One session as it is announced.
 *
 * @param title never empty
 * @param speakers names, may be empty
 * @param clips its videos, may be empty
 */
public record Part(String title, List<String> speakers, List<Clip> clips) {
  /** Takes its own copies. */
  public Part {
    speakers = List.copyOf(speakers);
    clips = List.copyOf(clips);
  }

  /** Addresses of its videos. */
  public List<String> links() {
    return clips.stream().map(Clip::link).toList();
  }

  /** The same with these videos only. */
  Part showing(List<String> videos) {
    return new Part(
        title, speakers, clips.stream().filter(clip -> videos.contains(clip.link())).toList());
  }
}
