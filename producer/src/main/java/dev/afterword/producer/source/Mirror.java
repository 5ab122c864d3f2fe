package dev.afterword.producer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * A bare copy of a remote repository. What was fetched once stays, whatever becomes of the remote,
 * so a force-push can still be compared with what was published.
 */
public final class Mirror {
  private static final int PATIENCE_SECONDS = 30;
  private static final Duration ABANDONED = Duration.ofMinutes(10);
  private static final String SSH = "ssh";
  private static final String USER = "oauth2";
  private static final String BRANCHES = Constants.R_HEADS + "*";

  private final Remote remote;
  private final Path folder;
  private final Optional<String> branch;

  private final String ssh;

  private Mirror(Remote remote, Path folder, Optional<String> branch, String ssh) {
    this.ssh = ssh;
    this.remote = remote;
    this.folder = folder;
    this.branch = branch;
  }

  /**
   * The copy in a folder, made when it is not there.
   *
   * @param now tells which locks are abandoned
   * @throws SourceException if the folder cannot be written
   */
  public static Mirror of(Remote remote, Path folder, Optional<String> branch, Instant now) {
    return of(remote, folder, branch, now, SSH);
  }

  /** The same with another program for SSH. */
  static Mirror of(Remote remote, Path folder, Optional<String> branch, Instant now, String ssh) {
    var mirror = new Mirror(remote, folder, branch, ssh);
    mirror.prepare(now);
    return mirror;
  }

  private void prepare(Instant now) {
    try {
      if (!Files.exists(folder.resolve(Constants.HEAD))) {
        Files.createDirectories(folder);
        Git.init().setBare(true).setDirectory(folder.toFile()).call().close();
      }
      removeAbandonedLocks(now.minus(ABANDONED));
    } catch (IOException | UncheckedIOException | GitAPIException refused) {
      throw new SourceException(
          "The copy of "
              + remote.shown()
              + " cannot be kept in "
              + folder
              + ": "
              + refused.getMessage(),
          refused);
    }
  }

  /** A process that was killed leaves the locks of references behind, for ever. */
  private void removeAbandonedLocks(Instant old) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path lock : files.filter(file -> file.toString().endsWith(".lock")).toList()) {
        if (Files.getLastModifiedTime(lock).toInstant().isBefore(old)) {
          Files.deleteIfExists(lock);
        }
      }
    }
  }

  /** The remote. */
  public Remote remote() {
    return remote;
  }

  /**
   * Brings the copy up to date.
   *
   * @throws SourceException if the remote cannot be reached or refuses; the copy stays as it was
   */
  public void fetch() {
    try (Git git = Git.open(folder.toFile())) {
      FetchResult result = command(git).call();
      follow(git.getRepository(), result);
    } catch (GitAPIException | JGitInternalException refused) {
      throw explained(refused);
    } catch (IOException unreadable) {
      throw Source.unreadable(folder, unreadable);
    }
  }

  /**
   * The commit that the remote has at the branch, as its server tells; empty if it has none yet.
   *
   * @throws SourceException if the remote cannot be reached or refuses, or has no such branch
   */
  public static Optional<String> head(Remote remote, Optional<String> branch) {
    var asked = new Mirror(remote, Path.of(""), branch, SSH);
    try {
      Map<String, Ref> refs =
          asked
              .reaching(Git.lsRemoteRepository())
              .setRemote(remote.url())
              .setTimeout(PATIENCE_SECONDS)
              .callAsMap();
      String wanted = branch.map(name -> Constants.R_HEADS + name).orElse(Constants.HEAD);
      Optional<String> head =
          Optional.ofNullable(refs.get(wanted)).map(Ref::getObjectId).map(ObjectId::name);
      if (head.isEmpty() && branch.isPresent()) {
        throw asked.withoutBranch(Optional.empty());
      }
      return head;
    } catch (GitAPIException | JGitInternalException refused) {
      throw asked.explained(refused);
    }
  }

  private FetchCommand command(Git git) {
    String wanted = branch.map(name -> Constants.R_HEADS + name).orElse(BRANCHES);
    return reaching(git.fetch())
        .setRemote(remote.url())
        .setRefSpecs(List.of(new RefSpec("+" + wanted + ":" + wanted)))
        .setRemoveDeletedRefs(branch.isEmpty())
        .setTagOpt(TagOpt.NO_TAGS)
        .setTimeout(PATIENCE_SECONDS);
  }

  private <C extends TransportCommand<C, ?>> C reaching(C command) {
    remote
        .token()
        .ifPresent(
            token ->
                command.setCredentialsProvider(
                    new UsernamePasswordCredentialsProvider(remote.user().orElse(USER), token)));
    return command.setTransportConfigCallback(
        transport -> {
          if (transport instanceof SshTransport shell) {
            shell.setSshSessionFactory(new ProgramSsh(ssh, remote.key()));
          }
        });
  }

  /** HEAD is the branch that was asked for, else the one that the remote's HEAD is. */
  private void follow(Repository repository, FetchResult result) throws IOException {
    Optional<String> head = branch.map(name -> Constants.R_HEADS + name).or(() -> head(result));
    if (head.isPresent() && !head.get().equals(repository.getFullBranch())) {
      repository.updateRef(Constants.HEAD).link(head.get());
    }
  }

  private static Optional<String> head(FetchResult result) {
    Optional<Ref> head = Optional.ofNullable(result.getAdvertisedRef(Constants.HEAD));
    if (head.isEmpty()) {
      return Optional.empty();
    }
    if (head.get().isSymbolic()) {
      return Optional.of(head.get().getTarget().getName());
    }
    Optional<ObjectId> commit = Optional.ofNullable(head.get().getObjectId());
    return result.getAdvertisedRefs().stream()
        .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
        .filter(ref -> commit.equals(Optional.ofNullable(ref.getObjectId())))
        .map(Ref::getName)
        // An older server does not say which of two branches at one commit is meant.
        .min((one, other) -> Integer.compare(rank(one), rank(other)));
  }

  private static int rank(String branch) {
    return List.of("refs/heads/main", "refs/heads/master").indexOf(branch) < 0 ? 1 : 0;
  }

  private SourceException explained(Exception refused) {
    String message = remote.without(deepest(refused));
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("authentication is required")
        || lower.contains("not authorized")
        || lower.contains("permission denied (")) {
      return new SourceException(
          "The repository "
              + remote.shown()
              + " asks for credentials"
              + (remote.token().isPresent() ? " and refuses these" : "")
              + ": set token, or key for SSH, of its source",
          refused);
    }
    if (lower.contains("host key verification failed")) {
      return new SourceException(
          "The host of "
              + remote.shown()
              + (lower.contains("identification has changed")
                  ? " shows another key than before: find out why, then correct"
                  : " is not known to this machine: check its key, then add it with ssh-keyscan to")
              + " the file known_hosts of the user who runs this",
          refused);
    }
    if (lower.contains("does not have refs/heads/")) {
      return withoutBranch(Optional.of(refused));
    }
    return new SourceException(
        "The repository " + remote.shown() + " cannot be fetched: " + message, refused);
  }

  private SourceException withoutBranch(Optional<Exception> refused) {
    String message =
        "The branch "
            + branch.orElse("")
            + " is not in "
            + remote.shown()
            + "; what was published stays: correct branch of its source";
    return refused
        .map(cause -> new SourceException(message, cause))
        .orElseGet(() -> new SourceException(message));
  }

  private static String deepest(Throwable refused) {
    Throwable cause = refused;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String own = String.valueOf(refused.getMessage());
    String inner = String.valueOf(cause.getMessage());
    return own.contains(inner) ? own : own + ": " + inner;
  }
}
