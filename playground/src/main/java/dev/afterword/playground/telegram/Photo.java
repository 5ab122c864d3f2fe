package dev.afterword.playground.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.board.Message;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.LinkCard;
import dev.afterword.playground.platform.Multipart;
import dev.afterword.playground.platform.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A picture with a caption, as a form with the file or as JSON with its address. */
final class Photo {
  static final int LONGEST_CAPTION = 1024;
  private static final int LARGEST = 10 << 20;
  private static final String PHOTO = "photo";
  private static final String CAPTION = "caption";

  /** First bytes of JPEG, PNG and WebP. */
  private static final Pattern PICTURE =
      Pattern.compile("(\u00ff\u00d8\u00ff|\u0089PNG\r\n|RIFF....WEBP).*", Pattern.DOTALL);

  private Photo() {}

  /** The fields of a request in JSON, those of a form likewise; the file is kept as its size. */
  static Optional<ObjectNode> fields(Request request) {
    return request.json().or(() -> Multipart.read(request).map(Photo::fields));
  }

  private static ObjectNode fields(Map<String, Multipart.Field> form) {
    ObjectNode fields = Json.object();
    form.forEach(
        (name, field) -> {
          if (name.equals(PHOTO)) {
            fields.put("bytes", field.raw().length()).put("picture", isPicture(field));
          } else if (name.equals("reply_parameters")) {
            Json.object(field.text().getBytes(StandardCharsets.UTF_8))
                .ifPresent(reply -> fields.set(name, reply));
          } else {
            fields.put(name, field.text());
          }
        });
    return fields;
  }

  private static boolean isPicture(Multipart.Field field) {
    return !field.type().isEmpty() && PICTURE.matcher(field.raw()).matches();
  }

  /** What the platform would say against it. */
  static Optional<String> problem(ObjectNode fields) {
    if (fields.path("bytes").asInt() > LARGEST) {
      return Optional.of("file is too big");
    }
    if (fields.has("bytes")
        ? !fields.path("picture").asBoolean()
        : !fields.path(PHOTO).asText().matches("https?://\\S+")) {
      return Optional.of(
          fields.has("bytes") ? "IMAGE_PROCESS_FAILED" : "there is no photo in the request");
    }
    return captionProblem(fields);
  }

  /** Likewise against the caption alone. */
  static Optional<String> captionProblem(ObjectNode fields) {
    if (fields.has("parse_mode")) {
      return Optional.of("this stand-in reads entities and no markup");
    }
    return fields.path(CAPTION).asText().length() > LONGEST_CAPTION
        ? Optional.of("message caption is too long")
        : Optional.empty();
  }

  /** What followers see; an edit keeps the picture. */
  static Message.Body of(ObjectNode fields) {
    String caption = fields.path(CAPTION).asText();
    var picture = new LinkCard("Picture", "", fields.path(PHOTO).asText());
    ObjectNode content = fields.deepCopy().put("illustrated", true);
    return new Message.Body(
        caption, caption.length(), Optional.of(picture), content, Optional.of(LONGEST_CAPTION));
  }

  static boolean isIn(Message message) {
    return message.body().content().path("illustrated").asBoolean();
  }
}
