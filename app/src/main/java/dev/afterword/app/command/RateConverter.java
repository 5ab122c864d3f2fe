package dev.afterword.app.command;

import dev.afterword.app.config.Durations;
import dev.afterword.app.config.RefusedException;
import dev.afterword.contract.control.ReplayRate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 10/1m} on the command line: ten in a minute. */
final class RateConverter implements ITypeConverter<ReplayRate> {
  @Override
  public ReplayRate convert(String value) {
    String[] parts = value.split("/", 2);
    try {
      if (parts.length == 2 && parts[0].matches("\\d{1,6}")) {
        return new ReplayRate(Integer.parseInt(parts[0]), Durations.duration(parts[1]));
      }
    } catch (RefusedException | IllegalArgumentException wrong) {
      throw new TypeConversionException("'" + value + "': " + wrong.getMessage());
    }
    throw new TypeConversionException("'" + value + "' is no rate: write 10/1m for ten a minute");
  }
}
