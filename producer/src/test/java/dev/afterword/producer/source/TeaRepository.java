package dev.afterword.producer.source;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;

/** Somebody else's repository of one file, to be fetched. */
final class TeaRepository implements AutoCloseable {
  private final Path folder;
  private final Git git;

  private TeaRepository(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  static TeaRepository in(Path folder) throws Exception {
    Git git =
        Git.init()
            .setInitialBranch("trunk")
            .setDirectory(Files.createDirectories(folder).toFile())
            .call();
    return new TeaRepository(folder, git);
  }

  Git git() {
    return git;
  }

  /** The id of a commit that gives the file this text. */
  String commit(String text) throws Exception {
    Files.writeString(folder.resolve("tea.md"), text);
    git.add().addFilepattern(".").call();
    var who = new PersonIdent("Tea", "tea@private.example");
    return git.commit()
        .setMessage("tea")
        .setAuthor(who)
        .setCommitter(who)
        .setSign(false)
        .call()
        .name();
  }

  @Override
  public void close() {
    git.close();
  }
}
