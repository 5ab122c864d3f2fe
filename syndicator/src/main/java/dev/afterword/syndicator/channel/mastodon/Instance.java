package dev.afterword.syndicator.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Multipart;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** One Mastodon server and our token there. */
final class Instance implements AutoCloseable {
  private final URI url;
  private final String token;
  private final WebClient client;

  Instance(URI url, String token, WebClient client) {
    this.url = url;
    this.token = token;
    this.client = client;
  }

  Exchange post(String path, String key, byte[] body) {
    return client.send(
        authorised(WebRequest.json("POST", target(path), body)).with("Idempotency-Key", key));
  }

  Exchange put(String path, byte[] body) {
    return client.send(authorised(WebRequest.json("PUT", target(path), body)));
  }

  Exchange delete(String path) {
    return client.send(
        authorised(new WebRequest("DELETE", target(path), Map.of(), Optional.empty())));
  }

  Exchange upload(Picture picture, byte[] bytes) {
    var form =
        Multipart.of(picture.sha256())
            .field("description", picture.description())
            .file(
                "file",
                "cover." + picture.mediaType().replaceFirst(".*/", ""),
                picture.mediaType(),
                bytes);
    var headers = Map.of("Content-Type", form.contentType());
    return client.send(
        authorised(
            new WebRequest("POST", target("/api/v2/media"), headers, Optional.of(form.bytes()))));
  }

  Exchange get(String path) {
    return client.send(authorised(WebRequest.get(target(path))));
  }

  /** The body of a successful look-up. */
  static Optional<JsonNode> read(Exchange exchange) {
    return exchange instanceof Exchange.Answered answer && answer.status() == 200
        ? PlatformWords.json(answer.body())
        : Optional.empty();
  }

  @Override
  public void close() {
    client.close();
  }

  private WebRequest authorised(WebRequest request) {
    return request.with("Authorization", "Bearer " + token).with("Accept", "application/json");
  }

  private URI target(String path) {
    return URI.create(url + path);
  }
}
