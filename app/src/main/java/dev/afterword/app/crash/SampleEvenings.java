package dev.afterword.app.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The repository to which each round commits its recap. */
final class SampleEvenings implements AutoCloseable {
  private final Path folder;
  private final Git git;

  private SampleEvenings(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  static SampleEvenings in(Path folder) throws IOException {
    try {
      return new SampleEvenings(
          folder, Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call());
    } catch (GitAPIException refused) {
      throw new IOException("no repository can be made in " + folder, refused);
    }
  }

  void commit(Round round) throws IOException {
    Path file = folder.resolve(round.recap() + ".md");
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, round.text());
    try {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("Evening " + round.number())
          .setAuthor("Crash test", "crash@example.org")
          .setCommitter("Crash test", "crash@example.org")
          .setSign(false)
          .call();
    } catch (GitAPIException refused) {
      throw new IOException("a commit was refused", refused);
    }
  }

  @Override
  public void close() {
    git.close();
  }
}
