package dev.afterword.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The JSON of everything that travels: UTF-8, absent values left out, instants as ISO 8601 text. A
 * reader ignores fields it does not know, so that version N reads what N+1 wrote. Safe for use by
 * several threads.
 */
public final class JsonCodec {
  private static final int DEEPEST = 200;

  /** One for all: what it learns about a type is dear, and costs nothing the second time. */
  private static final JsonMapper MAPPER = mapper();

  private static JsonMapper mapper() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build())
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // A record in the log may come from anybody: its source text stays out of messages.
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
        .build();
  }

  /** The bytes of a value. */
  public byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(
          value.getClass().getSimpleName() + " cannot be written as JSON", unwritable);
    }
  }

  /** The text of a value, indented for people. */
  public String pretty(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(
          value.getClass().getSimpleName() + " cannot be written as JSON", unwritable);
    }
  }

  /**
   * Writes the text of a value, indented for people, however long it is.
   *
   * @param to left open
   */
  public void pretty(Object value, OutputStream to) {
    try {
      MAPPER
          .writerWithDefaultPrettyPrinter()
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .writeValue(to, value);
    } catch (IOException unwritable) {
      throw new IllegalArgumentException(
          value.getClass().getSimpleName() + " cannot be written as JSON", unwritable);
    }
  }

  /**
   * Begins a list that is written element by element, indented for people: the same text as of a
   * list that is there as a whole.
   *
   * @param to left open
   */
  public JsonList list(OutputStream to) {
    try {
      return new JsonList(
          MAPPER
              .writerWithDefaultPrettyPrinter()
              .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .writeValuesAsArray(to));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Reads a value.
   *
   * @throws UnreadableException if the bytes are no JSON or not of that type
   */
  public <T> T read(byte[] bytes, Class<T> type) throws UnreadableException {
    T value;
    try {
      value = MAPPER.readValue(bytes, type);
    } catch (IOException unreadable) {
      throw new UnreadableException(
          "not a " + type.getSimpleName() + ": " + firstLine(unreadable), unreadable);
    }
    if (value == null) {
      throw new UnreadableException("not a " + type.getSimpleName() + ": JSON null");
    }
    return value;
  }

  /**
   * Reads a tree.
   *
   * @throws UnreadableException if the text is no JSON
   */
  public JsonNode tree(String json) throws UnreadableException {
    return read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }

  /** A value as a tree. */
  public JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  private static String firstLine(IOException unreadable) {
    String message = unreadable.getMessage();
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
