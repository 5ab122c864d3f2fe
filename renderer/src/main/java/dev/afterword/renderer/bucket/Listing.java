package dev.afterword.renderer.bucket;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * A page of the list of objects (S3 API, ListObjectsV2).
 *
 * @param tags entity tags by key, without quotation marks
 * @param next what asks for the next page
 */
record Listing(Map<String, String> tags, Optional<String> next) {
  /**
   * Reads an answer.
   *
   * @throws BucketException if it is none
   */
  static Listing read(byte[] answer, String bucket) {
    var keys = new ArrayList<String>();
    var tags = new ArrayList<String>();
    var rest = new LinkedHashMap<String, String>();
    try {
      Xml.each(
          answer,
          (name, text) -> {
            switch (name) {
              case "Key" -> keys.add(text);
              case "ETag" -> tags.add(unquoted(text));
              default -> rest.put(name, text);
            }
          });
    } catch (XMLStreamException notXml) {
      throw BucketException.lasting(foreign(bucket));
    }
    if (!rest.containsKey("IsTruncated") || keys.size() != tags.size()) {
      throw BucketException.lasting(foreign(bucket));
    }
    boolean encoded = "url".equals(rest.get("EncodingType"));
    return new Listing(
        objects(keys, tags, encoded),
        Optional.ofNullable(rest.get("NextContinuationToken"))
            .filter(_ -> "true".equals(rest.get("IsTruncated"))));
  }

  private static Map<String, String> objects(
      List<String> keys, List<String> tags, boolean encoded) {
    var objects = new LinkedHashMap<String, String>();
    for (int each = 0; each < keys.size(); each++) {
      String key = keys.get(each);
      objects.put(encoded ? URLDecoder.decode(key, StandardCharsets.UTF_8) : key, tags.get(each));
    }
    return objects;
  }

  static String unquoted(String tag) {
    return tag.replace("\"", "");
  }

  private static String foreign(String bucket) {
    return bucket
        + " does not answer as an S3-compatible store: site.bucket.endpoint takes the address of"
        + " its API, not that of its web pages";
  }
}
