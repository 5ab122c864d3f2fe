package dev.afterword.desk.api;

import dev.afterword.desk.access.Role;

/**
 * One thing that programs can ask.
 *
 * @param method {@code GET} or {@code POST}
 * @param path below {@code /api/v1}
 * @param work answers it
 */
record Endpoint(String method, String path, Work work) {
  /** What it does. */
  @FunctionalInterface
  interface Work {
    /**
     * The answer, which is written as JSON.
     *
     * @throws RefusedException if the request cannot be right
     */
    Object answer(Call call) throws RefusedException;
  }

  static Endpoint get(String path, Work work) {
    return new Endpoint("GET", path, work);
  }

  static Endpoint post(String path, Work work) {
    return new Endpoint("POST", path, work);
  }

  /** Who only looks may not post. */
  Role needed() {
    return method.equals("GET") ? Role.READ : Role.OPERATE;
  }
}
