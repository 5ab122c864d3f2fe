package dev.afterword.producer.recap;

import dev.afterword.contract.Person;
import dev.afterword.contract.Resource;
import dev.afterword.contract.Video;
import java.util.List;

/**
 * A talk of which a file of data tells.
 *
 * @param place where it stands in the data: name of the file, then keys
 * @param title as the data has it, else the last key in words
 * @param speakers as the data has them
 * @param videos its recordings
 * @param resources its slides and the like
 * @param links titles and addresses, as the data lists them
 */
record RecordedTalk(
    List<String> place,
    String title,
    List<Person> speakers,
    List<Video> videos,
    List<Resource> resources,
    List<Link> links) {
  RecordedTalk {
    place = List.copyOf(place);
    speakers = List.copyOf(speakers);
    videos = List.copyOf(videos);
    resources = List.copyOf(resources);
    links = List.copyOf(links);
  }

  /** One line of the list that a page shows. */
  record Link(String title, String url) {}

  /** Its own key. */
  String key() {
    return place.getLast();
  }

  boolean isEmpty() {
    return videos.isEmpty() && resources.isEmpty();
  }
}
