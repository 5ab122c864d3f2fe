package dev.afterword.producer.recap;

import dev.afterword.contract.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands below one heading, up to the next.
 *
 * @param heading what it stands below; none before the first heading
 * @param pieces in the order of the page
 */
record Section(Optional<Piece.Heading> heading, List<Piece> pieces) {

  static List<Section> of(List<Piece> page) {
    List<Section> sections = new ArrayList<>();
    var current = new Section(Optional.empty(), new ArrayList<>());
    for (Piece piece : page) {
      if (piece instanceof Piece.Heading heading) {
        sections.add(current);
        current = new Section(Optional.of(heading), new ArrayList<>());
      } else {
        current.pieces().add(piece);
      }
    }
    sections.add(current);
    return sections;
  }

  List<Piece.Clip> clips() {
    return only(Piece.Clip.class);
  }

  List<Piece.Words> words() {
    return only(Piece.Words.class);
  }

  List<RecordedTalk> recorded() {
    return only(Piece.Recorded.class).stream().map(Piece.Recorded::talk).toList();
  }

  List<Resource> resources() {
    return only(Piece.Material.class).stream().map(Piece.Material::resource).toList();
  }

  /** Whether words stand between its first video and its last. */
  boolean hasWordsBetweenClips() {
    boolean after = false;
    boolean words = false;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Clip) {
        if (words) {
          return true;
        }
        after = true;
      } else if (piece instanceof Piece.Words line && after && !line.caption()) {
        words = true;
      }
    }
    return false;
  }

  private <P extends Piece> List<P> only(Class<P> type) {
    return pieces.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
