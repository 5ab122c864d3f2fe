package dev.afterword.syndicator.channel.listmonk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.JsonCodec;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One server and our rights there. */
final class ListmonkServer implements AutoCloseable {
  private static final String CAMPAIGNS = "/api/campaigns";

  private final URI url;
  private final String authorization;
  private final WebClient client;
  private final JsonCodec codec = new JsonCodec();

  ListmonkServer(URI url, String user, String token, WebClient client) {
    this.url = url;
    byte[] pair = (user + ":" + token).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    this.client = client;
  }

  Exchange lists() {
    return client.send(authorised(WebRequest.get(target("/api/lists?per_page=all&minimal=true"))));
  }

  Exchange search(String words) {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    String path = CAMPAIGNS + "?query=" + query + "&per_page=50&no_body=true";
    return client.send(authorised(WebRequest.get(target(path))));
  }

  Exchange draft(JsonNode campaign) {
    return client.send(
        authorised(WebRequest.json("POST", target(CAMPAIGNS), codec.write(campaign))));
  }

  Exchange start(int id) {
    var status = JsonNodeFactory.instance.objectNode().put("status", "running");
    URI target = target(CAMPAIGNS + "/" + id + "/status");
    return client.send(authorised(WebRequest.json("PUT", target, codec.write(status))));
  }

  private WebRequest authorised(WebRequest request) {
    return request.with("Authorization", authorization);
  }

  private URI target(String path) {
    return URI.create(url + path);
  }

  @Override
  public void close() {
    client.close();
  }
}
