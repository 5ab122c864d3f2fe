package dev.afterword.renderer.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.Mode;
import dev.afterword.contract.Place;
import dev.afterword.contract.Recap;

/**
 * The event of a recap for search engines, which demand a name, a day and a place
 * (https://developers.google.com/search/docs/appearance/structured-data/event).
 */
final class EventData {
  private final PageFacts page;
  private final Recap recap;

  EventData(PageFacts page) {
    this.page = page;
    this.recap = page.recap();
  }

  void add(ArrayNode graph) {
    ArrayNode places = places();
    recap
        .eventStart()
        .filter(start -> start.precision() != DatePrecision.MONTH && !places.isEmpty())
        .ifPresent(start -> event(graph.addObject(), start.value(), places));
  }

  private void event(ObjectNode event, String start, ArrayNode places) {
    event.put("@type", "Event");
    event.put("@id", page.url() + "#event");
    event.put("name", recap.title());
    if (!recap.summary().text().isBlank()) {
      event.put("description", recap.summary().text());
    }
    event.put("startDate", start);
    recap
        .eventEnd()
        .filter(end -> end.precision() != DatePrecision.MONTH)
        .ifPresent(end -> event.put("endDate", end.value()));
    event.put("eventStatus", "https://schema.org/EventScheduled");
    attendance(event);
    event.set("location", places.size() == 1 ? places.get(0) : places);
    page.image().ifPresent(image -> event.put("image", image.url()));
    organisers(event);
    event.put("url", page.url());
  }

  private void attendance(ObjectNode event) {
    String kind =
        switch (recap.mode()) {
          case ONLINE -> "Online";
          case OFFLINE -> "Offline";
          case HYBRID -> "Mixed";
          case UNKNOWN -> "";
        };
    if (!kind.isEmpty()) {
      event.put("eventAttendanceMode", "https://schema.org/" + kind + "EventAttendanceMode");
    }
  }

  private ArrayNode places() {
    ArrayNode places = JsonNodeFactory.instance.arrayNode();
    if (recap.mode() != Mode.ONLINE) {
      recap
          .location()
          .map(Place::raw)
          .filter(raw -> !raw.isBlank())
          .ifPresent(
              raw -> places.addObject().put("@type", "Place").put("name", raw).put("address", raw));
    }
    if (recap.mode() == Mode.ONLINE || recap.mode() == Mode.HYBRID) {
      places.addObject().put("@type", "VirtualLocation").put("url", page.url());
    }
    return places;
  }

  private void organisers(ObjectNode event) {
    ArrayNode all = event.putArray("organizer");
    recap
        .organisers()
        .forEach(one -> all.addObject().put("@type", "Organization").put("name", one.name()));
    if (all.isEmpty()) {
      all.addObject()
          .put("@type", "Organization")
          .put("name", page.settings().title())
          .put("url", page.settings().url().toString());
    }
  }
}
