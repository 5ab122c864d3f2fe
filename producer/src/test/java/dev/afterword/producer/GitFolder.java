package dev.afterword.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A Git repository with a work tree, made for one test. */
final class GitFolder implements AutoCloseable {
  private final Path folder;
  private final Git git;
  private Instant now = Instant.parse("2024-05-01T08:00:00Z");

  private GitFolder(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  static GitFolder in(Path folder) throws GitAPIException {
    return new GitFolder(
        folder, Git.init().setInitialBranch("main").setDirectory(folder.toFile()).call());
  }

  GitFolder write(String path, String text) throws IOException {
    return write(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  GitFolder write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, bytes);
    return this;
  }

  GitFolder delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
    return this;
  }

  GitFolder move(String from, String to) throws IOException {
    Path target = folder.resolve(to);
    Files.createDirectories(target.resolveSibling(""));
    Files.move(folder.resolve(from), target);
    return this;
  }

  /** Commits all that is there, an hour after the commit before. */
  String commit(String message) throws GitAPIException {
    now = now.plusSeconds(3600);
    var who = new PersonIdent("Tea", "tea@private.example", now, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    return git.commit()
        .setMessage(message)
        .setAuthor(who)
        .setCommitter(who)
        .setSign(false)
        .call()
        .name();
  }

  /** Forgets commits, as a force-push does. */
  GitFolder reset(String commit) throws GitAPIException {
    git.reset().setMode(ResetCommand.ResetType.HARD).setRef(commit).call();
    return this;
  }

  Path folder() {
    return folder;
  }

  Instant now() {
    return now;
  }

  @Override
  public void close() {
    git.close();
  }
}
