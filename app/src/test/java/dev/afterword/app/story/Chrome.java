package dev.afterword.app.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real browser, driven by its keyboard or its mouse over the DevTools protocol. */
final class Chrome implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final int PATIENCE = 30;
  private static final int MOST_TABS = 200;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final JsonCodec json = new JsonCodec();
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

  private Chrome(Process process, int port) throws Exception {
    this.process = process;
    URI created = URI.create("http://127.0.0.1:" + port + "/json/new?about:blank");
    var request = HttpRequest.newBuilder(created).PUT(HttpRequest.BodyPublishers.noBody()).build();
    JsonNode page = json.tree(client.send(request, BodyHandlers.ofString()).body());
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(page.path("webSocketDebuggerUrl").asText()), new Ear())
            .get(PATIENCE, TimeUnit.SECONDS);
    call("Page.enable", "{}");
  }

  /** The browser of this machine; empty, with a line that says so, where there is none. */
  static Optional<Chrome> open(Path folder) throws Exception {
    if (!Files.isExecutable(PROGRAM)) {
      System.out.println("skipped: no " + PROGRAM + " to look at the desk with");
      return Optional.empty();
    }
    Path profile = Files.createDirectories(folder.resolve("profile"));
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.txt").toFile())
            .start();
    return Optional.of(new Chrome(process, port(profile.resolve("DevToolsActivePort"))));
  }

  private static int port(Path file) throws Exception {
    for (int i = 0; i < PATIENCE * 10; i++) {
      if (Files.exists(file) && Files.size(file) > 0) {
        return Integer.parseInt(Files.readAllLines(file).getFirst());
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the browser does not start");
  }

  private JsonNode call(String method, String parameters) throws Exception {
    int id = calls.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    answers.put(id, answer);
    socket
        .sendText(
            "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true)
        .get(PATIENCE, TimeUnit.SECONDS);
    JsonNode message = answer.get(PATIENCE, TimeUnit.SECONDS);
    if (message.has("error")) {
      throw new AssertionError(method + ": " + message.path("error"));
    }
    return message.path("result");
  }

  private String quoted(String text) {
    return new String(json.write(text), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Whether pages may run scripts from now on. */
  void scripts(boolean run) throws Exception {
    call("Emulation.setScriptExecutionDisabled", "{\"value\":" + !run + "}");
  }

  /** Types an address. */
  void open(String address) throws Exception {
    call("Page.navigate", "{\"url\":" + quoted(address) + "}");
    soon("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** What a person who can see would read. */
  String text() throws Exception {
    return ask("document.body.innerText").asText();
  }

  JsonNode ask(String expression) throws Exception {
    return call(
            "Runtime.evaluate",
            "{\"returnByValue\":true,\"expression\":" + quoted(expression) + "}")
        .path("result")
        .path("value");
  }

  /** Waits until the page says something. */
  void sees(String text) throws Exception {
    soon("document.body && document.body.innerText.includes(" + quoted(text) + ")");
  }

  private void soon(String condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(PATIENCE).toNanos();
    while (!ask(condition).asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(condition + " never came:\n" + text());
      }
      Thread.sleep(100);
    }
  }

  /** Presses Tab until the focus is on what is called so: a label, a name, a text. */
  void reach(String name) throws Exception {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      press("Tab", 9, "");
      String focused =
          ask("""
          (() => { const e = document.activeElement;
            return (e.getAttribute('aria-label') || (e.labels && e.labels.length ? e.labels[0].innerText : '')
              || e.innerText || e.name || '').trim(); })()
          """)
              .asText();
      if (focused.equals(name)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach '" + name + "':\n" + text());
  }

  /** Clicks on what is called so: a link, a button, or a field or box by its label. */
  void click(String name) throws Exception {
    JsonNode place =
        ask(
            """
            (() => { const name = e => (e.getAttribute('aria-label') || (e.labels && e.labels.length ? e.labels[0].innerText : '')
                || e.innerText || '').trim();
              const e = [...document.querySelectorAll('a, button, input')].find(e => name(e) === %s);
              if (!e) { return null; }
              e.scrollIntoView({block: 'center'});
              const box = e.getBoundingClientRect();
              return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()
            """
                .formatted(quoted(name)));
    if (!place.has("x")) {
      throw new AssertionError("there is no '" + name + "' to click:\n" + text());
    }
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          "{\"type\":\"%s\",\"x\":%s,\"y\":%s,\"button\":\"left\",\"clickCount\":1}"
              .formatted(type, place.path("x").asText(), place.path("y").asText()));
    }
  }

  /** Clicks, and waits for the page that follows. */
  void follow(String name) throws Exception {
    mark();
    click(name);
    awaitNext();
  }

  /** Whether one sees where the keyboard is. */
  boolean focusIsSeen() throws Exception {
    return ask("""
    (() => { const s = getComputedStyle(document.activeElement);
      return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; })()
    """)
        .asBoolean();
  }

  void type(String text) throws Exception {
    call("Input.insertText", "{\"text\":" + quoted(text) + "}");
  }

  void space() throws Exception {
    press(" ", 32, " ");
  }

  /** Presses Enter, and waits for the page that follows. */
  void enter() throws Exception {
    mark();
    press("Enter", 13, "\\r");
    awaitNext();
  }

  /** Opens the desk, whose login is what is shown, and is Mei. */
  void signIn(String key) throws Exception {
    reach("Your name, for the record");
    type("Mei");
    reach("Key");
    type(key);
    enter();
    sees("Overview");
  }

  private void mark() throws Exception {
    ask("document.documentElement.setAttribute('data-before', 'yes')");
  }

  private void awaitNext() throws Exception {
    soon(
        "document.readyState === 'complete'"
            + " && !document.documentElement.hasAttribute('data-before')");
  }

  private void press(String key, int code, String text) throws Exception {
    String common = "\"key\":\"%s\",\"windowsVirtualKeyCode\":%d".formatted(key, code);
    String down = text.isEmpty() ? "rawKeyDown" : "keyDown";
    call(
        "Input.dispatchKeyEvent",
        "{\"type\":\"%s\",%s,\"text\":\"%s\"}".formatted(down, common, text));
    call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",%s}".formatted(common));
  }

  /** What it looks like, on a screen of its own that is put away again. */
  void picture(Path file, int width, boolean dark) throws Exception {
    screen(width, dark);
    photograph(file);
    desktop();
  }

  /** Looks at what follows as it began. */
  void desktop() throws Exception {
    call("Emulation.clearDeviceMetricsOverride", "{}");
  }

  /** Looks at what follows on a screen of this width, by day or by night. */
  void screen(int width, boolean dark) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}"
            .formatted(dark ? "dark" : "light"));
    call(
        "Emulation.setDeviceMetricsOverride",
        ("{\"width\":%1$d,\"height\":900,\"screenWidth\":%1$d,\"screenHeight\":900,"
                + "\"deviceScaleFactor\":1,\"mobile\":%2$b}")
            .formatted(width, width < 600));
  }

  /** The whole page as it is now. */
  void photograph(Path file) throws Exception {
    String data =
        call("Page.captureScreenshot", "{\"captureBeyondViewport\":true}").path("data").asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** What axe-core, whose source is given, finds on the page as it is now. */
  List<String> judge(String axe) throws Exception {
    call("Runtime.evaluate", "{\"expression\":" + quoted(axe + ";0") + "}");
    var found = new ArrayList<String>();
    JsonNode result =
        call(
            "Runtime.evaluate",
            "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":"
                + quoted(Judge.FAULTS)
                + "}");
    result.path("result").path("value").forEach(fault -> found.add(fault.asText()));
    return found;
  }

  /** Whether the page is no wider than the screen; a phone's window grows with a wide page. */
  boolean fits() throws Exception {
    return ask("document.documentElement.scrollWidth <= Math.min(innerWidth, screen.width)")
        .asBoolean();
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    // They write into the profile for a moment more, which its removal would stumble over.
    for (ProcessHandle child : children) {
      child.destroyForcibly();
      child.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }
  }

  /** Puts messages together and gives each answer to whoever asked. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
        WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        answer(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void answer(String text) {
      try {
        JsonNode read = json.tree(text);
        Optional.ofNullable(answers.remove(read.path("id").asInt()))
            .ifPresent(waiting -> waiting.complete(read));
      } catch (dev.afterword.contract.UnreadableException odd) {
        throw new AssertionError(odd);
      }
    }
  }
}
