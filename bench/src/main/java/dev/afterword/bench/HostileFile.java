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
    String path = "en/events/tea.md";
    var provenance = new Provenance("main", "c0ffee", path, "b10b", Instant.EPOCH, Instant.EPOCH);
    var origin =
        new Origin(new RecapId("en/events/tea"), List.of(), provenance, AnnounceMode.DEFAULT);
    long start = System.nanoTime();
    READER.read(new SourceFile(path, file.toByteArray()), origin, AssetFinder.none());
    if (System.nanoTime() - start > LONGEST.toNanos()) {
      throw new IllegalStateException("a file of " + file.size() + " bytes took too long");
    }
  }
}
