package dev.afterword.desk.http;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when the file of a page is another one. Style sheets need no look: pages name theirs. */
final class PageChanges implements EventBody.Events {
  private static final Logger log = LoggerFactory.getLogger(PageChanges.class);
  private static final Duration GLANCE = Duration.ofMillis(150);

  private final SiteFolder folder;
  private final SitePath page;
  private final Semaphore listeners;
  private String seen;

  /** Of a page, as the browser has it. */
  PageChanges(SiteFolder folder, SitePath page, String seen, Semaphore listeners) {
    this.folder = folder;
    this.page = page;
    this.seen = seen;
    this.listeners = listeners;
  }

  /** What a browser has, in letters and digits. */
  static String stamp(SiteFile file) {
    return file.entityTag().replace("\"", "");
  }

  @Override
  public Optional<String> next(Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() - until < 0) {
      String now = stamp();
      if (!now.isEmpty() && !now.equals(seen)) {
        seen = now;
        return Optional.of("changed");
      }
      Thread.sleep(GLANCE);
    }
    return Optional.empty();
  }

  private String stamp() {
    try {
      if (folder.find(page) instanceof Found.File(Path real)) {
        Optional<SiteFile> file = SiteFile.open(real);
        if (file.isPresent()) {
          try (SiteFile there = file.get()) {
            return stamp(there);
          }
        }
      }
    } catch (IOException between) {
      log.debug("{} cannot be looked at now", page, between);
    }
    return "";
  }

  @Override
  public void close() {
    listeners.release();
  }
}
