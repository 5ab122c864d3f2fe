package dev.afterword.playground.smtp;

import dev.afterword.playground.fault.Faults;
import dev.afterword.playground.inbox.Inbox;
import dev.afterword.playground.platform.RequestLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections, each on a virtual thread of its own. */
public final class SmtpServer implements AutoCloseable {
  /** The name of the inbox in faults and log. */
  public static final String PLATFORM = "mail";

  private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
  private static final int BACKLOG = 50;
  private static final int IDLE_MILLIS = 300_000;

  private final ServerSocket server;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final Inbox inbox;
  private final Faults faults;
  private final RequestLog log;
  private final InstantSource clock;

  /** Binds the port, 0 for any free one, and starts to accept. */
  public SmtpServer(
      InetAddress bind, int port, Inbox inbox, Faults faults, RequestLog log, InstantSource clock)
      throws IOException {
    this.server = new ServerSocket(port, BACKLOG, bind);
    this.inbox = inbox;
    this.faults = faults;
    this.log = log;
    this.clock = clock;
    Thread.ofVirtual().name("playground-smtp").start(this::accept);
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        clients.add(client);
        Thread.ofVirtual().name("playground-smtp-client").start(() -> talk(client));
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.warn("mail: a connection could not be accepted", e);
        }
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      client.setSoTimeout(IDLE_MILLIS);
      client.setTcpNoDelay(true);
      new SmtpSession(client, inbox, new Strikes(faults, log, clock), clock).run();
    } catch (IOException e) {
      LOG.debug("mail: the connection ended: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      clients.remove(client);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}
