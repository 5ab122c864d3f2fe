package dev.afterword.renderer.markdown;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a video of another site is watched.
 *
 * @param url the page for people
 * @param site the name of the site
 */
public record Watch(String url, String site) {
  private static final List<Player> PLAYERS =
      List.of(
          new Player(
              "https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{6,20})(?:[?#].*)?",
              "https://www.youtube.com/watch?v=",
              "YouTube"),
          new Player(
              "https?://player\\.bilibili\\.com/player\\.html\\?(?:.*&)?bvid=(BV\\w{6,20})(?:[&#].*)?",
              "https://www.bilibili.com/video/",
              "Bilibili"),
          new Player(
              "https?://player\\.vimeo\\.com/video/(\\d{4,15})(?:[?#].*)?",
              "https://vimeo.com/",
              "Vimeo"));

  /** The page behind the address of a player or a page. */
  public static Watch of(String address) {
    for (Player player : PLAYERS) {
      var match = Pattern.compile(player.pattern()).matcher(address);
      if (match.matches()) {
        return new Watch(player.page() + match.group(1), player.site());
      }
    }
    return new Watch(address, site(address));
  }

  private static String site(String address) {
    String host = host(address);
    if (host.endsWith("youtube.com") || host.equals("youtu.be")) {
      return "YouTube";
    }
    if (host.endsWith("bilibili.com") || host.equals("b23.tv")) {
      return "Bilibili";
    }
    return host.endsWith("vimeo.com") ? "Vimeo" : host;
  }

  private static String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? address : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException odd) {
      return address;
    }
  }

  private record Player(String pattern, String page, String site) {}
}
