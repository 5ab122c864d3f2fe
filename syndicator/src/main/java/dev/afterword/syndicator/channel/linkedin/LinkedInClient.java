package dev.afterword.syndicator.channel.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.JsonCodec;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Exchange.Answered;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The versioned API, as one organisation. */
record LinkedInClient(
    URI url, String token, String version, String author, WebClient web, Assets assets)
    implements AutoCloseable {
  private static final JsonCodec CODEC = new JsonCodec();

  Exchange post(String path, JsonNode body) {
    return web.send(dressed(WebRequest.json("POST", target(path), CODEC.write(body))));
  }

  Exchange change(String urn, JsonNode body) {
    var request = WebRequest.json("POST", target("/rest/posts/" + encoded(urn)), CODEC.write(body));
    return web.send(dressed(request).with("X-RestLi-Method", "PARTIAL_UPDATE"));
  }

  Exchange delete(String urn) {
    var target = target("/rest/posts/" + encoded(urn));
    return web.send(dressed(new WebRequest("DELETE", target, Map.of(), Optional.empty())));
  }

  Optional<JsonNode> find(String urn) {
    return read(web.send(dressed(WebRequest.get(target("/rest/posts/" + encoded(urn))))));
  }

  /** The newest posts of the organisation. */
  Exchange posts(int count) {
    String query = "?author=" + encoded(author) + "&q=author&count=" + count;
    return web.send(dressed(WebRequest.get(target("/rest/posts" + query))));
  }

  /** Uploads a picture; without an answer there is none. */
  Optional<String> upload(Picture picture) {
    var request = JsonNodeFactory.instance.objectNode();
    request.putObject("initializeUploadRequest").put("owner", author);
    return picture
        .bytes(assets)
        .flatMap(
            bytes ->
                read(post("/rest/images?action=initializeUpload", request))
                    .map(answer -> answer.path("value"))
                    .filter(value -> put(value.path("uploadUrl").asText(), picture, bytes))
                    .map(value -> value.path("image").asText())
                    .filter(image -> !image.isEmpty()));
  }

  /** The platform tells where to; the token goes to nobody but the platform. */
  private boolean put(String address, Picture picture, byte[] bytes) {
    try {
      var target = URI.create(address);
      return isTheirs(target)
          && web.send(
                  new WebRequest(
                          "PUT",
                          target,
                          Map.of("Content-Type", picture.mediaType()),
                          Optional.of(bytes))
                      .with("Authorization", "Bearer " + token))
              instanceof Answered answer
          && answer.status() / 100 == 2;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private boolean isTheirs(URI target) {
    return target.getHost() != null
        && (target.getAuthority().equals(url.getAuthority())
            || ("https".equals(target.getScheme()) && target.getHost().endsWith(".linkedin.com")));
  }

  private static String encoded(String urn) {
    return URLEncoder.encode(urn, StandardCharsets.UTF_8);
  }

  static Optional<JsonNode> read(Exchange exchange) {
    return exchange instanceof Answered answer && answer.status() == 200
        ? PlatformWords.json(answer.body())
        : Optional.empty();
  }

  private WebRequest dressed(WebRequest request) {
    return request
        .with("Authorization", "Bearer " + token)
        .with("LinkedIn-Version", version)
        .with("X-Restli-Protocol-Version", "2.0.0");
  }

  private URI target(String path) {
    return URI.create(url + path);
  }

  @Override
  public void close() {
    web.close();
  }

  @Override
  public String toString() {
    return "LinkedInClient[" + author + "]";
  }
}
