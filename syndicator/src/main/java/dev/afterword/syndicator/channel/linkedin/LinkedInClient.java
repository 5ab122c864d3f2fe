package dev.afterword.syndicator.channel.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Exchange.Answered;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import dev.afterword.syndicator.channel.WebService;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The versioned API, as one organisation. */
final class LinkedInClient implements AutoCloseable {
  private static final String POSTS = "/rest/posts";

  private final URI url;
  private final String token;
  private final String author;
  private final WebService service;
  private final WebClient web;
  private final Assets assets;

  LinkedInClient(
      URI url, String token, String version, String author, WebClient web, Assets assets) {
    this.url = url;
    this.token = token;
    this.author = author;
    this.service = new WebService(url, headers(token, version), web);
    this.web = web;
    this.assets = assets;
  }

  private static Map<String, String> headers(String token, String version) {
    var headers = new TreeMap<>(WebService.bearer(token));
    headers.put("LinkedIn-Version", version);
    headers.put("X-Restli-Protocol-Version", "2.0.0");
    return headers;
  }

  String author() {
    return author;
  }

  Exchange post(JsonNode body) {
    return service.json("POST", POSTS, body);
  }

  Exchange change(String urn, JsonNode body) {
    return service.json("POST", path(urn), body, Map.of("X-RestLi-Method", "PARTIAL_UPDATE"));
  }

  Exchange delete(String urn) {
    return service.bare("DELETE", path(urn));
  }

  Optional<JsonNode> find(String urn) {
    return WebService.read(service.get(path(urn)));
  }

  /** The newest posts of the organisation. */
  Exchange posts(int count) {
    return service.get(POSTS + "?author=" + encoded(author) + "&q=author&count=" + count);
  }

  /** Uploads a picture; without an answer there is none. */
  Optional<String> upload(Picture picture) {
    var request = JsonNodeFactory.instance.objectNode();
    request.putObject("initializeUploadRequest").put("owner", author);
    return picture
        .bytes(assets)
        .flatMap(
            bytes ->
                WebService.read(
                        service.json("POST", "/rest/images?action=initializeUpload", request))
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
                      .with(WebService.bearer(token)))
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

  private static String path(String urn) {
    return POSTS + "/" + encoded(urn);
  }

  private static String encoded(String urn) {
    return URLEncoder.encode(urn, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    service.close();
  }
}
