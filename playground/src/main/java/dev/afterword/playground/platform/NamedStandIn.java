package dev.afterword.playground.platform;

import java.time.Instant;

/** A platform that decides everything when it answers. */
public abstract class NamedStandIn implements StandIn {
  private final String name;
  private final String title;
  private final Ground ground;

  /**
   * A platform.
   *
   * @param name in faults, log and address
   * @param title for people
   */
  protected NamedStandIn(String name, String title, Ground ground) {
    this.name = name;
    this.title = title;
    this.ground = ground;
  }

  /** What the platform says. */
  protected abstract Answer answer(Request request, Instant now);

  /** Its address, without a slash at its end. */
  protected final String address() {
    return ground.address(name);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Work arrive(Request request) {
    return () -> answer(request, ground.now());
  }
}
