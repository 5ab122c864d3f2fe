package dev.afterword.desk.web;

import dev.afterword.desk.http.BytesBody;
import dev.afterword.desk.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The style and the script of the desk. */
final class Assets {
  private Assets() {}

  static Optional<Reply> find(String path) throws IOException {
    return switch (path) {
      case "/desk.css" -> Optional.of(read("desk.css", "text/css; charset=utf-8"));
      case "/desk.js" -> Optional.of(read("desk.js", "text/javascript; charset=utf-8"));
      default -> Optional.empty();
    };
  }

  private static Reply read(String name, String type) throws IOException {
    try (InputStream resource = Assets.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IOException(name + " is missing in the jar");
      }
      return Replies.guarded(Reply.bytes(200, type, new BytesBody(resource.readAllBytes())))
          .with("Cache-Control", "no-cache");
    }
  }
}
