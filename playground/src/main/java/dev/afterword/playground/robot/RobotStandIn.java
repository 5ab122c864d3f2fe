package dev.afterword.playground.robot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.RateWindow;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A robot in a group. It takes every message it is given, a repeat as a second one. */
public final class RobotStandIn implements StandIn {
  private final Robot robot;
  private final Journal<RobotMessage> journal;
  private final List<RobotMessage> messages;
  private final RateWindow window;
  private final URI pages;
  private final InstantSource clock;
  private Instant silentUntil = Instant.MIN;

  private RobotStandIn(Robot robot, Optional<Path> directory, URI pages, InstantSource clock)
      throws IOException {
    this.robot = robot;
    this.journal = Journal.open(directory, robot.name(), RobotMessage.class);
    this.messages = new ArrayList<>(journal.earlier());
    this.window = new RateWindow(robot.pace().calls(), robot.pace().per());
    this.pages = pages;
    this.clock = clock;
  }

  /** All robots there are. */
  public static List<StandIn> all(Optional<Path> directory, URI pages, InstantSource clock)
      throws IOException {
    List<StandIn> robots = new ArrayList<>();
    for (Robot robot : List.of(new DingTalkRobot(), new FeishuRobot(), new WecomRobot())) {
      robots.add(new RobotStandIn(robot, directory, pages, clock));
    }
    return robots;
  }

  @Override
  public String name() {
    return robot.name();
  }

  @Override
  public String title() {
    return robot.title();
  }

  @Override
  public Map<String, String> settings() {
    return robot.settings(pages.resolve("/" + name()));
  }

  @Override
  public Work arrive(Request request) {
    return () -> answer(request, clock.instant());
  }

  private Answer answer(Request request, Instant now) {
    if (!request.is("POST", robot.path())) {
      return Answer.of(404, "text/html; charset=utf-8", "<html><h1>404 Not Found</h1></html>");
    }
    Optional<Answer> stranger = robot.stranger(request, now);
    if (stranger.isPresent()) {
      return stranger.get();
    }
    if (isTooFast(now)) {
      return robot.tooFast();
    }
    // A declared type that is not JSON, and a body that is not, are both an empty message here.
    ObjectNode body = request.json().orElseGet(Json::object);
    return robot.refusal(request, body).orElseGet(() -> take(request, body, now));
  }

  private synchronized boolean isTooFast(Instant now) {
    if (now.isBefore(silentUntil)) {
      return true;
    }
    boolean granted = window.take(now).granted();
    if (!granted) {
      silentUntil = now.plus(robot.pace().penalty());
    }
    return !granted;
  }

  private synchronized Answer take(Request request, ObjectNode body, Instant now) {
    String id = Integer.toString(messages.size() + 1);
    var message = new RobotMessage(id, robot.shown(body), robot.length(request, body), now);
    journal.append(message);
    messages.add(message);
    return robot.accepted().did(Effect.CREATED, id);
  }

  @Override
  public synchronized List<VisiblePost> posts() {
    return messages.stream().map(this::visible).toList();
  }

  private VisiblePost visible(RobotMessage message) {
    return new VisiblePost(
        name(),
        message.id(),
        pages.resolve(name() + "/" + message.id()),
        message.text(),
        Optional.empty(),
        message.at(),
        message.length(),
        robot.limit(),
        Optional.empty());
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
