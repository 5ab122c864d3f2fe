package dev.afterword.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An enum constant that travels as its lower-case, hyphenated name: {@code MEDIA_ADDED} is {@code
 * media-added}.
 */
public interface WireName {
  String name();

  /** The name on topics, in JSON output and in configuration. */
  @JsonValue
  default String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
