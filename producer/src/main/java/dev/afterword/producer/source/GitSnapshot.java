package dev.afterword.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The tree of one commit. */
record GitSnapshot(
    Repository repository, String commit, Instant committedAt, SortedMap<String, FileEntry> files)
    implements Snapshot {

  static GitSnapshot of(Repository repository, RevCommit commit) throws IOException {
    SortedMap<String, FileEntry> files = new TreeMap<>();
    try (var walk = new TreeWalk(repository)) {
      walk.setRecursive(true);
      walk.addTree(commit.getTree());
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        if (FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode)) {
          String path = walk.getPathString();
          files.put(path, new FileEntry(path, walk.getObjectId(0).name()));
        }
      }
    }
    Instant committed = Instant.ofEpochSecond(commit.getCommitTime());
    return new GitSnapshot(repository, commit.name(), committed, files);
  }

  @Override
  public boolean holds(FileEntry file) {
    try {
      return repository.getObjectDatabase().has(ObjectId.fromString(file.blob()));
    } catch (IOException unreadable) {
      throw new SourceException(
          file.path() + " cannot be looked up in the repository: " + unreadable.getMessage(),
          unreadable);
    }
  }

  @Override
  public long size(FileEntry file) {
    try (ObjectReader reader = repository.newObjectReader()) {
      return reader.getObjectSize(ObjectId.fromString(file.blob()), Constants.OBJ_BLOB);
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /** Looked up once: to find an object among packs and files costs more than to read it. */
  @Override
  public Optional<byte[]> read(FileEntry file, long most) {
    try (ObjectReader reader = repository.newObjectReader()) {
      ObjectLoader content = reader.open(ObjectId.fromString(file.blob()), Constants.OBJ_BLOB);
      return content.getSize() > most
          ? Optional.empty()
          : Optional.of(content.getCachedBytes((int) Math.min(most, Integer.MAX_VALUE)));
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  @Override
  public byte[] read(FileEntry file) {
    try (InputStream input = open(file)) {
      return input.readAllBytes();
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  @Override
  public InputStream open(FileEntry file) throws IOException {
    return repository.open(ObjectId.fromString(file.blob()), Constants.OBJ_BLOB).openStream();
  }

  private static SourceException unreadable(FileEntry file, IOException cause) {
    return new SourceException(
        file.path() + " cannot be read from the repository: " + cause.getMessage(), cause);
  }
}
