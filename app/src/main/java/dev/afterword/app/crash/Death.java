package dev.afterword.app.crash;

/** How the pipeline dies in a round. */
sealed interface Death {
  /**
   * At a step that the code names.
   *
   * @param time from 1: the how manieth arrival there
   */
  record AtBoundary(String boundary, int time) implements Death {
    @Override
    public String toString() {
      return "at " + boundary + (time == 1 ? "" : ", time " + time);
    }
  }

  /** After a platform has taken a request and before it answers. */
  record AtEffect(String platform) implements Death {
    @Override
    public String toString() {
      return "while " + platform + " was answering";
    }
  }

  /**
   * By the clock.
   *
   * @param millis after its start
   */
  record AfterTime(int millis) implements Death {
    @Override
    public String toString() {
      return "after " + millis + " ms";
    }
  }
}
