package dev.afterword.playground.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;

/** Refusals as the platform words them: problem JSON (RFC 9457). */
final class XProblem {
  private XProblem() {}

  static Answer unauthorized() {
    return answer(401, "about:blank", "Unauthorized", "Unauthorized");
  }

  static Answer invalid(String detail) {
    return answer(400, "https://api.x.com/2/problems/invalid-request", "Invalid Request", detail);
  }

  static Answer tooLong() {
    return invalid(
        "Your Tweet text is too long. For more information on how Twitter determines text length"
            + " see https://github.com/twitter/twitter-text.");
  }

  static Answer duplicate() {
    return answer(
        403,
        "about:blank",
        "Forbidden",
        "You are not allowed to create a Tweet with duplicate content.");
  }

  static Answer tooMany() {
    return answer(429, "about:blank", "Too Many Requests", "Too Many Requests");
  }

  static Answer noSuchResource(String type, String id) {
    ObjectNode problem =
        body(
            404,
            "https://api.x.com/2/problems/resource-not-found",
            "Not Found Error",
            "Could not find " + type + " with id: [" + id + "].");
    problem.put("resource_type", type).put("resource_id", id).put("parameter", "id");
    return problem(404, problem);
  }

  static Answer noSuchPath() {
    return answer(404, "about:blank", "Not Found", "Not Found");
  }

  private static Answer answer(int status, String type, String title, String detail) {
    return problem(status, body(status, type, title, detail));
  }

  private static Answer problem(int status, ObjectNode body) {
    return Answer.of(status, "application/problem+json; charset=utf-8", Json.write(body));
  }

  private static ObjectNode body(int status, String type, String title, String detail) {
    return Json.object()
        .put("title", title)
        .put("detail", detail)
        .put("type", type)
        .put("status", status);
  }
}
