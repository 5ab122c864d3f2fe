package dev.afterword.playground.smtp;

import dev.afterword.playground.platform.Effect;
import java.util.Optional;

/** What a step did. */
record Done(Reply reply, Effect effect, Optional<String> id) {
  static Done of(Reply reply) {
    return new Done(reply, Effect.NONE, Optional.empty());
  }
}
