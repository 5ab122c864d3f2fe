package dev.afterword.syndicator.channel.listmonk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.WebService;

/** One server and our rights there. */
final class ListmonkServer implements AutoCloseable {
  private static final String CAMPAIGNS = "/api/campaigns";

  private final WebService service;

  ListmonkServer(WebService service) {
    this.service = service;
  }

  Exchange lists() {
    return service.get("/api/lists?per_page=all&minimal=true");
  }

  Exchange search(String words) {
    String query = WebService.encoded(words);
    return service.get(CAMPAIGNS + "?query=" + query + "&per_page=50&no_body=true");
  }

  Exchange draft(JsonNode campaign) {
    return service.json("POST", CAMPAIGNS, campaign);
  }

  Exchange start(int id) {
    var status = JsonNodeFactory.instance.objectNode().put("status", "running");
    return service.json("PUT", CAMPAIGNS + "/" + id + "/status", status);
  }

  @Override
  public void close() {
    service.close();
  }
}
