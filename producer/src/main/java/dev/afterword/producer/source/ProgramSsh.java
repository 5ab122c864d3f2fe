package dev.afterword.producer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * SSH by the system's own program, so that known hosts, agents and jump hosts are those of its
 * user. It never asks anybody anything.
 */
final class ProgramSsh extends SshSessionFactory {
  private final String program;
  private final Optional<Path> key;

  ProgramSsh(String program, Optional<Path> key) {
    this.program = program;
    this.key = key;
  }

  @Override
  public RemoteSession getSession(
      URIish uri, CredentialsProvider credentials, FS files, int milliseconds) {
    return new Session(command(uri, milliseconds));
  }

  private List<String> command(URIish uri, int milliseconds) {
    var command = new ArrayList<>(List.of(program, "-o", "BatchMode=yes"));
    command.addAll(List.of("-o", "ConnectTimeout=" + Math.max(1, milliseconds / 1000)));
    key.ifPresent(
        file -> command.addAll(List.of("-o", "IdentitiesOnly=yes", "-i", file.toString())));
    if (uri.getPort() > 0) {
      command.addAll(List.of("-p", Integer.toString(uri.getPort())));
    }
    String user = uri.getUser();
    // After -- nothing is an option, however a host may be named.
    command.addAll(List.of("--", user == null ? uri.getHost() : user + "@" + uri.getHost()));
    return command;
  }

  @Override
  public String getType() {
    return "program";
  }

  private record Session(List<String> command) implements RemoteSession {
    @Override
    public Process exec(String remote, int timeout) throws IOException {
      var whole = new ArrayList<>(command);
      whole.add(remote);
      return new AwaitedProcess(new ProcessBuilder(whole).start());
    }

    @Override
    public void disconnect() {
      // Each command is a process of its own, and ends with it.
    }
  }
}
