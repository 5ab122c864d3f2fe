package dev.afterword.desk.http;

/** Whoever knows if the process can do its work. */
@FunctionalInterface
public interface Health {
  /** How it stands now; asked anew for every {@code /readyz}, so it has to be quick. */
  Readiness readiness();
}
