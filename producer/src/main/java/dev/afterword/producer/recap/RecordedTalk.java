package dev.afterword.producer.recap;

import dev.afterword.contract.Person;
import dev.afterword.contract.Resource;
import dev.afterword.contract.Video;
import java.util.List;

/**
 * A talk of which a file of data tells.
 *
 * @param place where it stands in the data: name of the file, then keys
 * @param title as the data has it, else that of a link, else the last key
 * @param titled whether the data has it
 * @param speakers as the data has them
 * @param supposed whom the title of a recording names, which the page may know better
 * @param videos its recordings
 * @param resources its slides and the like
 * @param links titles and addresses, as the data lists them
 */
record RecordedTalk(
    List<String> place,
    String title,
    boolean titled,
    List<Person> speakers,
    List<Person> supposed,
    List<Video> videos,
    List<Resource> resources,
    List<Link> links) {
  RecordedTalk {
    place = List.copyOf(place);
    speakers = List.copyOf(speakers);
    supposed = List.copyOf(supposed);
    videos = List.copyOf(videos);
    resources = List.copyOf(resources);
    links = List.copyOf(links);
  }

  /** One line of the list that a page shows. */
  record Link(String title, String url) {}

  /** What two files tell of it: the title of the one that has one, the links of the fuller one. */
  RecordedTalk with(RecordedTalk other) {
    RecordedTalk named = !titled && other.titled ? other : this;
    RecordedTalk linked = other.links.size() > links.size() ? other : this;
    RecordedTalk spoken = named.speakers.isEmpty() && !linked.speakers.isEmpty() ? linked : named;
    return new RecordedTalk(
        place,
        named.title,
        named.titled,
        spoken.speakers,
        spoken.supposed,
        linked.videos,
        linked.resources,
        linked.links);
  }

  /** Its own key. */
  String key() {
    return place.getLast();
  }

  boolean isEmpty() {
    return videos.isEmpty() && resources.isEmpty();
  }
}
