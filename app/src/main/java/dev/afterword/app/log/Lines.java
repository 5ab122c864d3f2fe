package dev.afterword.app.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.afterword.contract.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/**
 * Lines for people by a pattern, or one flat JSON object in each line, with the keys that {@code
 * docs/runbook.md} explains. Logback's own JSON has them two levels below, where few programs find
 * them without being told.
 */
public final class Lines extends PatternLayoutEncoder {
  private final JsonCodec codec = new JsonCodec();
  private boolean json;

  /** Made by Logback. */
  public Lines() {}

  /** From the configuration: {@code json}, or anything else for the pattern. */
  public void setForm(String form) {
    json = form.equals("json");
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return json ? object(event) : super.encode(event);
  }

  private byte[] object(ILoggingEvent event) {
    var line = new LinkedHashMap<String, Object>();
    line.put("time", event.getInstant());
    line.put("level", event.getLevel().toString());
    Optional.ofNullable(event.getKeyValuePairs())
        .orElse(List.<KeyValuePair>of())
        .forEach(pair -> line.put(pair.key, String.valueOf(pair.value)));
    line.put("message", event.getFormattedMessage());
    Optional.ofNullable(event.getThrowableProxy())
        .ifPresent(trouble -> line.put("stack", ThrowableProxyUtil.asString(trouble)));
    return (new String(codec.write(line), StandardCharsets.UTF_8) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
