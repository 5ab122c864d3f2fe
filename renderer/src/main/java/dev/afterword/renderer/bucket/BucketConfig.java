package dev.afterword.renderer.bucket;

import java.net.URI;
import java.util.Optional;

/**
 * Where the site is published besides the folder.
 *
 * @param endpoint base address of the object store, without the bucket
 * @param region that requests are signed for
 * @param name of the bucket
 * @param prefix what the keys of all objects begin with: empty, or a path that ends with a slash
 * @param keys who we are to the store
 * @param pathStyle whether the bucket is named in the path of an address instead of its host
 * @param conditional whether the store knows conditional writes; without them two instances could
 *     overwrite each other's objects
 */
public record BucketConfig(
    URI endpoint,
    String region,
    String name,
    String prefix,
    Keys keys,
    boolean pathStyle,
    boolean conditional) {
  /**
   * Credentials; never shown.
   *
   * @param access the name of the key
   * @param secret the key itself
   * @param session the token of keys that were lent for some time
   */
  public record Keys(String access, String secret, Optional<String> session) {
    /** Hides everything. */
    @Override
    public String toString() {
      return "Keys[…]";
    }

    /** A text of somebody else without anything of this. */
    String hide(String text) {
      String hidden = text.replace(secret, "…").replace(access, "…");
      return session.map(token -> hidden.replace(token, "…")).orElse(hidden);
    }
  }

  /** For messages. */
  String label() {
    return "bucket " + name + " at " + endpoint.getHost();
  }

  /** What is remembered about one bucket must not be believed of another. */
  String identity() {
    return endpoint + " " + name + " " + prefix;
  }

  /** The address before the key of an object. */
  String base() {
    String host = endpoint.getRawAuthority();
    String path = endpoint.getRawPath().replaceAll("/+$", "");
    return pathStyle
        ? endpoint.getScheme() + "://" + host + path + "/" + name + "/"
        : endpoint.getScheme() + "://" + name + "." + host + path + "/";
  }
}
