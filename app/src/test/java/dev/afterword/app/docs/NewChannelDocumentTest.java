package dev.afterword.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.auto.service.AutoService;
import com.sun.net.httpserver.HttpServer;
import dev.afterword.contract.JsonCodec;
import dev.afterword.playground.platform.Door;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Surroundings;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the example of {@code docs/new-channel.md}, and uses it. */
final class NewChannelDocumentTest {
  private static final Pattern FILE =
      Pattern.compile("(?s)<!-- file: (\\S+) -->\n```java\n(.*?)```");
  private static final String TYPE = "dev.afterword.syndicator.channel.ntfy.NtfyType";

  @TempDir private Path folder;
  private final List<Path> sources = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    var files = FILE.matcher(Page.of("docs/new-channel.md").text()).results().toList();
    for (var file : files) {
      Path source = folder.resolve("src").resolve(file.group(1));
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, file.group(2)));
    }
  }

  @Test
  void theExampleCompilesWithoutAWarning() throws IOException {
    assertThat(compile()).isEmpty();
    assertThat(sources).hasSize(4);
  }

  @Test
  void theExampleIsAChannelThatCanBeAsked() throws Exception {
    compile();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/account",
        exchange -> {
          byte[] body = "{\"username\":\"harbour\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    var classes = new URL[] {folder.resolve("classes").toUri().toURL()};
    try (var loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      var type = (ChannelType) loader.loadClass(TYPE).getDeclaredConstructor().newInstance();
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      var settings =
          Map.of("topic", List.of("harbour"), "token", List.of("t"), "url", List.of(url));
      try (var channel =
          type.open(
              new ChannelSettings("push", settings),
              new Surroundings(InstantSource.system(), Assets.none()))) {
        assertThat(channel.check()).isEqualTo(new Standing.Ready("harbour"));
      }
    } finally {
      server.stop(0);
    }
  }

  /** What the example names; the class path of a test runner may hide behind one jar. */
  private static String classPath() {
    return Stream.of(
            ChannelType.class,
            JsonCodec.class,
            Door.class,
            JsonNode.class,
            JsonParser.class,
            JsonProperty.class,
            AutoService.class,
            NullMarked.class)
        .map(type -> Path.of(URI.create(source(type))).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String source(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private List<String> compile() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new DiagnosticCollector<JavaFileObject>();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    try (var manager = compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              null,
              manager,
              said,
              List.of(
                  "-proc:none",
                  "-Xlint:all,-processing,-classfile",
                  "-d",
                  classes.toString(),
                  "-cp",
                  classPath()),
              null,
              manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return said.getDiagnostics().stream()
        .map((Diagnostic<? extends JavaFileObject> one) -> one.toString())
        .toList();
  }
}
