package dev.afterword.app.trial;

import dev.afterword.app.wiring.CommandException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * The sample site: a Git repository that a person can edit and commit to.
 *
 * @param folder its work tree
 */
public record SampleSite(Path folder) {
  /** What it consists of; a test compares this with the folder in the sources. */
  static final List<String> FILES =
      List.of(
          "zh/events/storage-night.md",
          "en/events/storage-night.md",
          "en/events/first-boats.md",
          "images/storage-night.png",
          "images/first-boats.png",
          "static/about.txt");

  private static final String CONFIGURATION = "afterword.yaml";

  /**
   * The site in a folder; made there if the folder is new, left as it is otherwise.
   *
   * @throws CommandException if the folder cannot be written
   */
  public static SampleSite in(Path folder) {
    if (Files.isDirectory(folder.resolve(".git"))) {
      return new SampleSite(folder);
    }
    try {
      for (String file : FILES) {
        copy("/sample/" + file, folder.resolve(file));
      }
      copy("/trial/" + CONFIGURATION, folder.resolve(CONFIGURATION));
      Files.writeString(folder.resolve(".gitignore"), ".afterword/\n");
      commit(folder);
      return new SampleSite(folder);
    } catch (IOException | GitAPIException impossible) {
      throw CommandException.failed(
          "the sample site cannot be written to "
              + folder
              + ": go to a folder that is yours, and try again");
    }
  }

  private static void copy(String resource, Path target) throws IOException {
    Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
    try (InputStream bytes =
        Optional.ofNullable(SampleSite.class.getResourceAsStream(resource)).orElseThrow()) {
      Files.write(target, bytes.readAllBytes());
    }
  }

  private static void commit(Path folder) throws GitAPIException {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("The sample site")
          .setAuthor("Afterword", "sample@afterword.invalid")
          .setCommitter("Afterword", "sample@afterword.invalid")
          .setSign(false)
          .call();
    }
  }

  /** Where its configuration lies. */
  public Path configuration() {
    return folder.resolve(CONFIGURATION);
  }
}
