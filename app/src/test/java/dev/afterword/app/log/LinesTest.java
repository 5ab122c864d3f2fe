package dev.afterword.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What stands on standard error, with the configuration of the product. */
@Isolated("it takes standard error for a moment")
final class LinesTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void aLineIsTimeLevelKeysAndSentence() throws Exception {
    assertThat(logged("text"))
        .matches(
            "(?s)\\S+Z level=WARN channel=toots trace="
                + TRACE
                + " stopped: 401\n"
                + "\\S+Z level=ERROR no keys\njava.lang.IllegalStateException: why\n.*");
  }

  @Test
  void forProgramsItIsOneObjectWithTheSameKeys() throws Exception {
    String[] lines = logged("json").split("\n");

    JsonNode first = new JsonCodec().tree(lines[0]);
    assertThat(first.path("level").asText()).isEqualTo("WARN");
    assertThat(first.path("time").asText()).endsWith("Z");
    assertThat(first.path("channel").asText()).isEqualTo("toots");
    assertThat(first.path("trace").asText()).isEqualTo(TRACE);
    assertThat(first.path("message").asText()).isEqualTo("stopped: 401");
    assertThat(new JsonCodec().tree(lines[1]).path("stack").asText())
        .startsWith("java.lang.IllegalStateException: why");
    assertThat(lines).hasSize(2);
  }

  private static String logged(String form) throws Exception {
    var bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    var context = new LoggerContext();
    try {
      System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      context.setMDCAdapter(new LogbackMDCAdapter());
      context.putProperty("AFTERWORD_LOG", form);
      var configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(Objects.requireNonNull(LinesTest.class.getResource("/logback.xml")));
      context.start();
      Logger logger = context.getLogger("test");
      logger
          .atWarn()
          .addKeyValue("channel", "toots")
          .addKeyValue("trace", TRACE)
          .log("stopped: {}", 401);
      logger.error("no keys", new IllegalStateException("why"));
    } finally {
      context.stop();
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
