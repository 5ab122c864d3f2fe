package dev.afterword.app.command;

import dev.afterword.app.config.Durations;
import dev.afterword.app.config.RefusedException;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 30s} on the command line as in the configuration. */
final class TimeConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String value) {
    try {
      return Durations.duration(value);
    } catch (RefusedException wrong) {
      throw new TypeConversionException("'" + value + "' " + wrong.predicate());
    }
  }
}
