package dev.afterword.syndicator.channel.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A list server of its own with one list, which takes letters by LMTP from whoever sends one. */
final class Mailman implements AutoCloseable {
  private static final String LOGIN = "restadmin:restpass";

  private final Path folder;
  private final int rest;
  private final int lmtp;
  private final HttpClient client = HttpClient.newHttpClient();

  private Mailman(Path folder, int rest, int lmtp) {
    this.folder = folder;
    this.rest = rest;
    this.lmtp = lmtp;
  }

  /** Whether there is one, and somebody who may start it. */
  static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/mailman")) && Postfix.isInstalled();
  }

  /**
   * Starts it, which takes about ten seconds.
   *
   * @param next port of the server that takes what the list sends to its subscribers
   */
  static Mailman start(Path folder, int next) throws IOException, InterruptedException {
    var mailman = new Mailman(folder, Postfix.freePort(), Postfix.freePort());
    Files.createDirectories(folder.resolve("var"));
    Postfix.open(folder);
    Files.writeString(folder.resolve("mailman.cfg"), mailman.settings(next));
    Postfix.run(List.of("chown", "-R", "list:list", folder.toString()));
    mailman.command("start");
    return mailman;
  }

  int port() {
    return lmtp;
  }

  /** Makes a list with these subscribers, to which anybody may write. */
  void list(String address, Set<String> subscribers) throws IOException, InterruptedException {
    String[] parts = address.split("@", 2);
    say("POST", "/domains", "mail_host=" + parts[1]);
    say("POST", "/lists", "fqdn_listname=" + address);
    for (String subscriber : subscribers) {
      say(
          "POST",
          "/members",
          "list_id="
              + address.replace('@', '.')
              + "&send_welcome_message=false&pre_verified=true&pre_confirmed=true"
              + "&pre_approved=true&subscriber="
              + subscriber);
    }
    say("PATCH", "/lists/" + address + "/config", "default_nonmember_action=accept");
  }

  /** Whether its interface answers. */
  boolean isUp() {
    try {
      return ask("GET", "/system/versions", "").statusCode() == 200;
    } catch (IOException early) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void say(String method, String path, String form)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(method, path, form);
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private HttpResponse<String> ask(String method, String path, String form)
      throws IOException, InterruptedException {
    String login = Base64.getEncoder().encodeToString(LOGIN.getBytes(StandardCharsets.US_ASCII));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rest + "/3.1" + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(form))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private void command(String word) throws IOException, InterruptedException {
    String line = "mailman -C '" + folder.resolve("mailman.cfg") + "' " + word;
    Postfix.run(List.of("su", "-s", "/bin/sh", "list", "-c", line));
  }

  @Override
  public void close() throws IOException {
    client.close();
    try {
      command("stop");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Mailman was being stopped", stopped);
    }
  }

  private String settings(int next) {
    return """
    [mailman]
    site_owner: owner@lists.example.org
    layout: here
    [paths.here]
    var_dir: %1$s/var
    queue_dir: $var_dir/queue
    bin_dir: /usr/lib/mailman3/bin
    list_data_dir: $var_dir/lists
    log_dir: $var_dir/logs
    lock_dir: $var_dir/locks
    data_dir: $var_dir/data
    cache_dir: $var_dir/cache
    etc_dir: $var_dir/etc
    ext_dir: $var_dir/ext
    messages_dir: $var_dir/messages
    archive_dir: $var_dir/archives
    template_dir: $var_dir/templates
    pid_file: $var_dir/master.pid
    lock_file: $lock_dir/master.lck
    [database]
    class: mailman.database.sqlite.SQLiteDatabase
    url: sqlite:///$DATA_DIR/mailman.db
    [webservice]
    hostname: 127.0.0.1
    port: %2$d
    admin_user: restadmin
    admin_pass: restpass
    [mta]
    incoming: mailman.mta.null.NullMTA
    outgoing: mailman.mta.deliver.deliver
    lmtp_host: 127.0.0.1
    lmtp_port: %3$d
    smtp_host: 127.0.0.1
    smtp_port: %4$d
    configuration: python:mailman.config.mailman
    """
        .formatted(folder, rest, lmtp, next);
  }
}
