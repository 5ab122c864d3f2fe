package dev.afterword.renderer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.GoldenFile;
import dev.afterword.renderer.address.SiteSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calendars, unfolded and read again by rules of RFC 5545. */
class CalendarFileTest {
  private static final CalendarFile CALENDAR =
      new CalendarFile(
          new SiteSettings(
              "Harbour",
              URI.create("https://circle.example/"),
              List.of("en"),
              ZoneId.of("Asia/Shanghai")));

  private static RecapDate date(String value, DatePrecision precision) {
    return new RecapDate(value, precision, DateSource.EVENT_KEY, value);
  }

  private static CalendarEvent event(String title, RecapDate start, Optional<RecapDate> end) {
    return new CalendarEvent(
        new RecapId("en/events/spring"),
        title,
        "Six talks; one afternoon, \\ and\ntwo lines",
        start,
        end,
        Optional.of("临港, Shanghai"),
        "https://circle.example/en/events/spring.html",
        List.of("storage, deep", "open;source"),
        Instant.parse("2024-06-02T08:00:00Z"),
        Instant.parse("2024-06-03T08:00:00Z"));
  }

  private static String write(CalendarEvent... events) {
    return CALENDAR.write("Harbour · en", List.of(events)).orElseThrow();
  }

  private static List<String> unfold(String file) {
    return file.replace("\r\n ", "").lines().toList();
  }

  @Test
  void theFileIsTheGoldenOne() throws Exception {
    RecapDate day = date("2024-03-16", DatePrecision.DAY);
    String file =
        write(
            event(
                "【临港】春季数据库聚会 | 回顾：六场分享、一个下午，从存储引擎到社区协作 😀😀😀😀😀😀😀😀",
                day,
                Optional.of(date("2024-03-17", DatePrecision.DAY))),
            event(
                "Evening", date("2024-05-01T10:30:00Z", DatePrecision.INSTANT), Optional.empty()));
    assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
    // Git may change the ends of lines of a text.
    GoldenFile.check("data/spring.ics", file.replace("\r\n", "\n"));
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
    String file =
        write(event("潮汐😀".repeat(60), date("2024-03-16", DatePrecision.DAY), Optional.empty()));
    for (String line : file.lines().toList()) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\ufffd");
    }
    assertThat(unfold(file)).contains("SUMMARY:" + "潮汐😀".repeat(60));
  }

  @Test
  void theLastDayIsInside() {
    RecapDate day = date("2024-03-16", DatePrecision.DAY);
    assertThat(unfold(write(event("One day", day, Optional.empty()))))
        .contains("DTSTART;VALUE=DATE:20240316", "DTEND;VALUE=DATE:20240317");
    RecapDate before = date("2024-03-01", DatePrecision.DAY);
    assertThat(unfold(write(event("Turned round", day, Optional.of(before)))))
        .contains("DTEND;VALUE=DATE:20240317");
  }

  @Test
  void textIsEscaped() {
    var lines =
        unfold(
            write(
                event(
                    "END:VEVENT\r\nEND:VCALENDAR\u0000",
                    date("2024-03-16", DatePrecision.DAY),
                    Optional.empty())));
    assertThat(lines)
        .contains(
            "SUMMARY:END:VEVENT\\nEND:VCALENDAR",
            "DESCRIPTION:Six talks\\; one afternoon\\, \\\\ and\\ntwo lines",
            "CATEGORIES:storage\\, deep,open\\;source");
    assertThat(lines.stream().filter("END:VCALENDAR"::equals)).hasSize(1);
  }

  @Test
  void aMonthIsNoDay() {
    var events = new ArrayList<CalendarEvent>();
    events.add(event("Some day", date("2024-03", DatePrecision.MONTH), Optional.empty()));
    assertThat(CALENDAR.write("Harbour", events)).isEmpty();
    events.add(event("A day", date("2024-03-16", DatePrecision.DAY), Optional.empty()));
    assertThat(CALENDAR.write("Harbour", events).orElseThrow())
        .contains("SUMMARY:A day")
        .doesNotContain("Some day");
  }
}
