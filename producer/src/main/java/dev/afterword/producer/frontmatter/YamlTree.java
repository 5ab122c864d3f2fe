package dev.afterword.producer.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds values from YAML events, without recursion. */
final class YamlTree {
  private static final int DEEPEST = 64;
  private static final int MOST = 30_000;

  private final int linesAbove;
  private final Deque<YamlFrame> open = new ArrayDeque<>();
  private final Map<String, YamlValue> anchored = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private boolean map;
  private boolean empty = true;

  YamlTree(int linesAbove) {
    this.linesAbove = linesAbove;
  }

  void accept(Event event) throws FrontMatterException {
    Position position = position(event.getStartMark(), linesAbove);
    switch (event) {
      case ScalarEvent scalar -> scalar(scalar, position);
      case AliasEvent alias -> alias(alias, position);
      case MappingStartEvent start ->
          start(YamlFrame.map(anchor(start.getAnchor()), position), position);
      case SequenceStartEvent start ->
          start(YamlFrame.list(anchor(start.getAnchor()), position), position);
      default -> {
        if (event.getEventId() == Event.ID.MappingEnd
            || event.getEventId() == Event.ID.SequenceEnd) {
          end(position);
        }
      }
    }
  }

  FrontMatter frontMatter() throws FrontMatterException {
    if (!map && !empty) {
      throw FrontMatterException.syntax(
          new Position(linesAbove + 1, 1),
          "The front matter is no list of keys and values; write it as key: value.");
    }
    return new FrontMatter(fields);
  }

  static Position position(Optional<Mark> mark, int linesAbove) {
    return mark.map(at -> new Position(at.getLine() + 1 + linesAbove, at.getColumn() + 1))
        .orElse(new Position(linesAbove, 1));
  }

  private void scalar(ScalarEvent scalar, Position position) throws FrontMatterException {
    YamlFrame top = open.peek();
    if (top != null && top.wantsKey()) {
      top.key(scalar.getValue(), position);
      return;
    }
    var value = new YamlValue(YamlScalar.value(scalar), 1);
    anchor(scalar.getAnchor()).ifPresent(name -> anchored.put(name, value));
    add(value, position);
  }

  private void alias(AliasEvent alias, Position position) throws FrontMatterException {
    YamlValue value = anchored.get(alias.getAlias().getValue());
    if (value == null) {
      throw FrontMatterException.syntax(
          position,
          "*"
              + alias.getAlias().getValue()
              + " refers to nothing before it; write the value itself.");
    }
    add(value, position);
  }

  private void start(YamlFrame frame, Position position) throws FrontMatterException {
    YamlFrame top = open.peek();
    if (top != null && top.wantsKey()) {
      throw FrontMatterException.syntax(position, "A key is plain text; quote it.");
    }
    if (open.size() >= DEEPEST) {
      throw FrontMatterException.syntax(
          position, "The front matter is nested deeper than " + DEEPEST + " levels; flatten it.");
    }
    map |= top == null && frame.isMap();
    empty = false;
    open.push(frame);
  }

  private void end(Position position) throws FrontMatterException {
    YamlFrame frame = open.pop();
    var value = frame.value();
    frame.anchor().ifPresent(name -> anchored.put(name, value));
    if (!open.isEmpty()) {
      add(value, position);
    }
  }

  private void add(YamlValue value, Position position) throws FrontMatterException {
    YamlFrame top = open.peek();
    if (top == null) {
      empty = value.node().isNull();
      return;
    }
    if (top.wantsKey()) {
      throw FrontMatterException.syntax(position, "A key is plain text; quote it.");
    }
    if (top.add(value) > MOST) {
      throw FrontMatterException.syntax(
          position,
          "The front matter holds more than " + MOST + " values; move them to a file of data.");
    }
    if (open.size() == 1 && top.isMap()) {
      fields.add(new Field(top.lastKey(), value.node(), top.lastPosition()));
    }
  }

  private static Optional<String> anchor(Optional<Anchor> anchor) {
    return anchor.map(Anchor::getValue);
  }

  /** A value and how many values it holds, aliases counted as often as used. */
  record YamlValue(JsonNode node, int weight) {}
}
