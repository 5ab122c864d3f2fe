package dev.afterword.syndicator.channel.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.WebService;
import java.net.URI;
import java.util.Optional;

/**
 * Pictures on their way to a card.
 *
 * @param author whose they are
 */
record Images(WebService service, String author, Assets assets) {
  /** Uploads a picture; without an answer there is none. */
  Optional<String> upload(Picture picture) {
    var request = JsonNodeFactory.instance.objectNode();
    request.putObject("initializeUploadRequest").put("owner", author);
    return picture.bytes(assets).flatMap(bytes -> upload(request, picture, bytes));
  }

  private Optional<String> upload(JsonNode request, Picture picture, byte[] bytes) {
    return WebService.read(service.json("POST", "/rest/images?action=initializeUpload", request))
        .map(answer -> answer.path("value"))
        .filter(value -> put(value.path("uploadUrl").asText(), picture, bytes))
        .map(value -> value.path("image").asText())
        .filter(image -> !image.isEmpty());
  }

  /** The platform tells where to; the token goes to nobody but the platform. */
  private boolean put(String address, Picture picture, byte[] bytes) {
    try {
      var target = URI.create(address);
      return isTheirs(target)
          && service.at(target).bytes("PUT", "", picture.mediaType(), bytes)
              instanceof Exchange.Answered answer
          && answer.status() / 100 == 2;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private boolean isTheirs(URI target) {
    return target.getHost() != null
        && (target.getAuthority().equals(service.base().getAuthority())
            || ("https".equals(target.getScheme()) && target.getHost().endsWith(".linkedin.com")));
  }
}
