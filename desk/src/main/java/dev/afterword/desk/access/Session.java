package dev.afterword.desk.access;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A person who has shown a key. */
public final class Session {
  private final String who;
  private final Role role;
  private final Instant until;
  private final String token = Secret.random();
  private final AtomicReference<Optional<String>> notice = new AtomicReference<>(Optional.empty());

  Session(String who, Role role, Instant until) {
    this.who = who;
    this.role = role;
    this.until = until;
  }

  /** Whom to ask about what was decided. */
  public String who() {
    return who;
  }

  /** What the key opens. */
  public Role role() {
    return role;
  }

  Instant until() {
    return until;
  }

  /** What every form of this session carries: another site does not know it. */
  public String token() {
    return token;
  }

  /** Whether a form is of this session. */
  public boolean sent(String presented) {
    return Secret.of(token).is(presented);
  }

  /** Keeps a sentence for the next page. */
  public void tell(String sentence) {
    notice.set(Optional.of(sentence));
  }

  /** That sentence, once. */
  public Optional<String> told() {
    return notice.getAndSet(Optional.empty());
  }
}
