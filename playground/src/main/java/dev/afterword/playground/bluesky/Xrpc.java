package dev.afterword.playground.bluesky;

import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;

/** Answers as every method of the protocol gives them. */
final class Xrpc {
  private Xrpc() {}

  static Answer error(int status, String name, String message) {
    return Answer.json(status, Json.object().put("error", name).put("message", message));
  }

  static Answer invalid(String message) {
    return error(400, "InvalidRequest", message);
  }
}
