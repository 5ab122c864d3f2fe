package dev.afterword.bench;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.RecapId;
import dev.afterword.producer.recap.AssetFinder;
import dev.afterword.producer.recap.Origin;
import dev.afterword.producer.recap.RecapReader;
import dev.afterword.producer.recap.RecapRules;
import dev.afterword.producer.recap.SourceFile;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Reads one file that nobody wrote; what takes too long counts as a fault. */
final class HostileFile {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final RecapReader READER =
      new RecapReader(new RecapRules("", List.of("en", "zh"), ZoneOffset.UTC, 1 << 20));

  private HostileFile() {}

  static void read(String before, byte[] bytes, String after) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    file.writeBytes(bytes);
    file.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    long start = processorTime();
    read(file.toByteArray());
    if (processorTime() - start > LONGEST.toNanos()) {
      throw new IllegalStateException("a file of " + file.size() + " bytes took too long");
    }
  }

  /** A busy machine takes longer, but does not work more. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The first file loads a thousand classes, and the fuzzer instruments each of them. */
  static void warmUp() {
    read("---\ntitle: Tea\n---\n# *Tea*\n\n[Kim](/kim)\n".getBytes(StandardCharsets.UTF_8));
    read("+++\ntitle = 'Tea'\n+++\nTea.\n".getBytes(StandardCharsets.UTF_8));
  }

  private static void read(byte[] bytes) {
    String path = "en/events/tea.md";
    var provenance = new Provenance("main", "c0ffee", path, "b10b", Instant.EPOCH, Instant.EPOCH);
    var origin =
        new Origin(new RecapId("en/events/tea"), List.of(), provenance, AnnounceMode.DEFAULT);
    READER.read(new SourceFile(path, bytes), origin, AssetFinder.none());
  }
}
