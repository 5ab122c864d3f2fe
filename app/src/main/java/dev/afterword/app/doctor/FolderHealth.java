package dev.afterword.app.doctor;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks whether the data folder and the site in it can be written, and whether there is room. */
final class FolderHealth {
  private static final String SUBJECT = "data";
  private static final long LEAST_BYTES = 200L * 1024 * 1024;
  private static final long MEGABYTE = 1024L * 1024;

  private FolderHealth() {}

  static Diagnosis data(Path path) {
    Optional<String> trouble = trouble(path);
    if (trouble.isPresent()) {
      return Diagnosis.fault(
          SUBJECT,
          trouble.get(),
          "mend the rights of " + path + ", or choose another folder with --data");
    }
    try {
      return room(path, Files.getFileStore(path).getUsableSpace(), user(path));
    } catch (IOException untold) {
      return Diagnosis.unclear(SUBJECT, path + " does not tell how much room there is");
    } catch (CommandException foreign) {
      return Diagnosis.fault(
          SUBJECT,
          String.valueOf(foreign.getMessage()),
          "give all of " + path + " to the user that runs Afterword");
    }
  }

  private static String user(Path path) {
    return new DataFolder(path).user().map(process -> ", in use by " + process).orElse("");
  }

  static Diagnosis room(Path path, long free, String user) {
    return free < LEAST_BYTES
        ? Diagnosis.fault(
            SUBJECT,
            "only " + free / MEGABYTE + " MB are free at " + path,
            "free some space: the log and the site need room, 200 MB at least")
        : Diagnosis.fine(SUBJECT, path + ", " + free / MEGABYTE + " MB free" + user);
  }

  /** The site, where one was made already: a web server may have been given its folder. */
  static Optional<Diagnosis> site(DataFolder data) {
    Path site = data.site();
    return !Files.exists(site)
        ? Optional.empty()
        : trouble(site)
            .map(
                reason ->
                    Diagnosis.fault(
                        "site",
                        reason,
                        "give the user of Afterword the right to write there; others need to read"
                            + " only"));
  }

  private static Optional<String> trouble(Path path) {
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, ".doctor", ".tmp"));
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(path + " cannot be written: " + refused.getClass().getSimpleName());
    }
  }
}
