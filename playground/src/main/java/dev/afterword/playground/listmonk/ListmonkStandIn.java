package dev.afterword.playground.listmonk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A listmonk server with one list. What was started is what subscribers have received. */
public final class ListmonkStandIn implements StandIn {
  private static final String USER = "playground-listmonk-user";
  private static final String TOKEN = "playground-listmonk-token";
  private static final int LIST = 1;
  private static final String CAMPAIGNS = "/api/campaigns";
  private static final String CAMPAIGN = "/api/campaigns/[0-9]{1,6}";
  private static final Set<String> KINDS = Set.of("richtext", "html", "markdown", "plain");

  private final CampaignStore store;
  private final URI pages;
  private final InstantSource clock;
  private final String authorization =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((USER + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));

  /** Opens the server; {@code pages} is the address below which campaigns have their pages. */
  public ListmonkStandIn(Optional<Path> directory, URI pages, InstantSource clock)
      throws IOException {
    this.store = new CampaignStore(directory);
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "listmonk";
  }

  @Override
  public String title() {
    return "listmonk";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("url", pages.resolve("/listmonk").toString());
    settings.put("user", USER);
    settings.put("token", TOKEN);
    settings.put("lists", Integer.toString(LIST));
    return settings;
  }

  @Override
  public Work arrive(Request request) {
    return () ->
        request.header("Authorization").orElse("").equals(authorization)
            ? answer(request)
            : error(403, "invalid API credentials");
  }

  private Answer answer(Request request) {
    if (request.is("GET", "/api/lists")) {
      return Answer.json(200, page(List.of(Json.object().put("id", LIST).put("name", "Readers"))));
    }
    if (request.is("GET", CAMPAIGNS)) {
      return search(request.parameter("query").orElse("").toLowerCase(Locale.ROOT));
    }
    if (request.is("POST", CAMPAIGNS)) {
      return create(request.json().orElseGet(Json::object));
    }
    if (request.is("GET", CAMPAIGN)) {
      return with(request, ListmonkStandIn::shown);
    }
    if (request.is("PUT", CAMPAIGN + "/status")) {
      String status = request.json().map(body -> body.path("status").asText()).orElse("");
      return with(request, campaign -> change(campaign, status));
    }
    if (request.is("DELETE", CAMPAIGN)) {
      return with(request, this::delete);
    }
    return error(404, "Not Found");
  }

  private Answer create(ObjectNode body) {
    var lists = body.path("lists").valueStream().map(JsonNode::asInt).toList();
    if (body.path("name").asText().isBlank() || body.path("subject").asText().isBlank()) {
      return error(400, "Invalid length for name or subject.");
    }
    if (!lists.equals(List.of(LIST))) {
      return error(400, "No lists selected, or a list that is not there.");
    }
    if (!body.path("type").asText().equals("regular")
        || !KINDS.contains(body.path("content_type").asText())) {
      return error(400, "Unknown type or content type.");
    }
    // These are templates, and this stand-in knows none of their functions.
    for (String field : List.of("subject", "body", "altbody")) {
      if (body.path(field).asText().contains("{{")) {
        return error(400, "Error compiling " + field + ": function not defined");
      }
    }
    String text = body.path(body.path("altbody").asText().isEmpty() ? "body" : "altbody").asText();
    List<String> tags = body.path("tags").valueStream().map(JsonNode::asText).toList();
    return shown(
        store.add(
            id ->
                Campaign.draft(
                    id,
                    body.path("name").asText(),
                    body.path("subject").asText(),
                    lists,
                    tags,
                    text,
                    clock.instant())));
  }

  private Answer change(Campaign campaign, String status) {
    boolean allowed =
        switch (status) {
          case "running" -> campaign.isDraft() || campaign.status().equals("paused");
          case "paused", "cancelled" -> campaign.status().equals("running");
          default -> false;
        };
    if (!allowed) {
      return error(400, "A campaign that is " + campaign.status() + " cannot be " + status + ".");
    }
    Campaign changed = campaign.now(status);
    store.put(changed);
    return shown(changed)
        .did(campaign.isDraft() ? Effect.CREATED : Effect.CHANGED, Integer.toString(changed.id()));
  }

  private Answer delete(Campaign campaign) {
    store.delete(campaign);
    return Answer.json(200, Map.of("data", true))
        .did(Effect.DELETED, Integer.toString(campaign.id()));
  }

  private Answer search(String words) {
    return Answer.json(
        200,
        page(
            store.all().reversed().stream()
                .filter(campaign -> campaign.name().toLowerCase(Locale.ROOT).contains(words))
                .map(Campaign::view)
                .toList()));
  }

  private static ObjectNode page(List<ObjectNode> results) {
    ObjectNode page = Json.object();
    ObjectNode data =
        page.putObject("data").put("total", results.size()).put("per_page", 20).put("page", 1);
    ArrayNode array = data.putArray("results");
    results.forEach(array::add);
    return page;
  }

  private Answer with(Request request, Function<Campaign, Answer> what) {
    return store
        .find(Integer.parseInt(request.part(3)))
        .map(what)
        .orElseGet(() -> error(404, "Campaign not found."));
  }

  private static Answer shown(Campaign campaign) {
    ObjectNode json = Json.object();
    json.set("data", campaign.view());
    return Answer.json(200, json);
  }

  private static Answer error(int status, String sentence) {
    return Answer.json(status, Map.of("message", sentence));
  }

  @Override
  public List<VisiblePost> posts() {
    return store.all().stream().filter(campaign -> !campaign.isDraft()).map(this::visible).toList();
  }

  private VisiblePost visible(Campaign campaign) {
    String text = campaign.subject() + "\n\n" + campaign.text();
    return new VisiblePost(
        name(),
        Integer.toString(campaign.id()),
        pages.resolve("listmonk/" + campaign.id()),
        text,
        Optional.empty(),
        campaign.createdAt(),
        text.length(),
        1 << 20,
        campaign.status().equals("running") ? Optional.empty() : Optional.of(campaign.status()));
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
