package dev.afterword.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Prints the times of something, with the processor time of the whole process meanwhile. */
final class Stopwatch {
  private final String what;
  private final long cpu = cpu();
  private final List<Long> nanos = new ArrayList<>();

  Stopwatch(String what) {
    this.what = what;
  }

  void add(long time) {
    nanos.add(time);
  }

  void print() {
    Collections.sort(nanos);
    double seconds = (cpu() - cpu) / 1e9;
    System.out.println(
        nanos.size() == 1
            ? "%-62s %9.2f s %29.2f CPU s".formatted(what, nanos.getFirst() / 1e9, seconds)
            : "%-62s p50 %5.1f ms  p95 %5.1f ms  p99 %6.1f ms %5.2f CPU s"
                .formatted(what, at(50), at(95), at(99), seconds));
  }

  private double at(int percent) {
    return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100)) / 1e6;
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
