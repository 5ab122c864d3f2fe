package dev.afterword.playground.platform;

/** An answer and how much of it the client gets. */
record Served(Answer answer, Extent extent) {
  enum Extent {
    WHOLE,
    HALF,
    NOTHING
  }

  static Served whole(Answer answer) {
    return new Served(answer, Extent.WHOLE);
  }

  static Served half(Answer answer) {
    return new Served(answer, Extent.HALF);
  }

  static Served nothing(Answer answer) {
    return new Served(answer, Extent.NOTHING);
  }

  int visibleStatus() {
    return extent == Extent.NOTHING ? 0 : answer.status();
  }
}
