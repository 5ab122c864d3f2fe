package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.DateSource;
import dev.afterword.contract.RecapDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private final DateReader reader = new DateReader(ZoneId.of("Asia/Shanghai"));

  private Optional<DateReader.Span> read(String text) {
    return reader.read(text, DateSource.DATE_KEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-04-17                | 2021-04-17           | DAY
          2020/08/06                | 2020-08-06           | DAY
          2021-9-7                  | 2021-09-07           | DAY
          2021年9月7日              | 2021-09-07           | DAY
          2021.09.07                | 2021-09-07           | DAY
          2022-09                   | 2022-09              | MONTH
          2022/9                    | 2022-09              | MONTH
          2022年9月                 | 2022-09              | MONTH
          2014-01-27 09:43:47 Z     | 2014-01-27T09:43:47Z | INSTANT
          2013-03-26 14:00:26+00:00 | 2013-03-26T14:00:26Z | INSTANT
          2022-05-15 13:00:00 +0100 | 2022-05-15T12:00:00Z | INSTANT
          2022-05-15T13:00:00.123Z  | 2022-05-15T13:00:00Z | INSTANT
          2022-05-15 13:00          | 2022-05-15T05:00:00Z | INSTANT
          2022-05-15 9：30          | 2022-05-15T01:30:00Z | INSTANT
          Tue, 3 Jun 2008 11:05:30 GMT | 2008-06-03T11:05:30Z | INSTANT
          """)
  void aDateKeepsThePrecisionItWasWrittenWith(String written, String value, String precision) {
    RecapDate date = read(written).orElseThrow().start();
    assertThat(date.value()).isEqualTo(value);
    assertThat(date.precision()).hasToString(precision);
    assertThat(date.raw()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021/01/15-2021/01/16   | 2021-01-15 | 2021-01-16
          2021-01-15 - 2021-01-16 | 2021-01-15 | 2021-01-16
          2021-01-15 ~ 2021-02-01 | 2021-01-15 | 2021-02-01
          2021.1.15至2021.1.16    | 2021-01-15 | 2021-01-16
          2021/01/15-16           | 2021-01-15 | 2021-01-16
          2021年1月15日-17日      | 2021-01-15 | 2021-01-17
          2021-01-15 to 2021-01-16 | 2021-01-15 | 2021-01-16
          """)
  void aRangeHasAnEnd(String written, String start, String end) {
    DateReader.Span span = read(written).orElseThrow();
    assertThat(span.start().value()).isEqualTo(start);
    assertThat(span.end().orElseThrow().value()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-30",
        "2021-13",
        "soon",
        "",
        "17-04-2021",
        "2021-04-17 25:00",
        "20210417",
        "2021-04-17 and later"
      })
  void whatIsNoDateIsNoDate(String written) {
    assertThat(read(written)).isEmpty();
  }

  @Test
  void aLongTextIsNotSearched() {
    assertThat(read("2021-04-17" + " ".repeat(1_000_000))).isEmpty();
  }
}
