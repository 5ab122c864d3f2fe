package dev.afterword.desk.http;

import dev.afterword.contract.WebFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decides how much of an open file a client gets. */
record FileReply(Request request, SitePath path, SiteFile file, String mediaType) {
  Reply reply() throws IOException {
    Preconditions preconditions = new Preconditions(request, file);
    return switch (preconditions.verdict()) {
      case NOT_MODIFIED -> without(304);
      case FAILED -> without(412);
      case GO_ON -> content(preconditions);
    };
  }

  private Reply content(Preconditions preconditions) throws IOException {
    // A range means something for GET only (RFC 9110, 14.2).
    ByteRange range =
        request
            .header("Range")
            .filter(_ -> request.method().equals("GET") && preconditions.rangeApplies())
            .map(header -> ByteRange.parse(header, file.size()))
            .orElse(new ByteRange.All());
    return switch (range) {
      case ByteRange.All _ -> with(200, 0, file.size());
      case ByteRange.Part part ->
          with(206, part.first(), part.length())
              .with(
                  "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size());
      case ByteRange.Unsatisfiable _ ->
          without(416).with("Content-Range", "bytes */" + file.size());
    };
  }

  private Reply with(int status, long from, long length) {
    Reply reply = new Reply(status, validators(), new FileBody(file.channel(), from, length));
    return reply.with("Content-Type", mediaType).with("Accept-Ranges", "bytes");
  }

  private Reply without(int status) throws IOException {
    file.close();
    return new Reply(status, validators(), BytesBody.of(""));
  }

  private Map<String, String> validators() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", file.entityTag());
    headers.put("Last-Modified", HttpDate.write(file.modified()));
    headers.put("Cache-Control", new WebFile(path.file()).cacheControl());
    return headers;
  }
}
