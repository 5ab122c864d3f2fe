package dev.afterword.renderer.address;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a video of another site is watched.
 *
 * @param url the page for people
 * @param site the name of the site
 * @param player what plays it in a frame, without cookies where the site can do that
 */
public record Watch(String url, String site, Optional<String> player) {
  private static final List<Provider> PROVIDERS =
      List.of(
          new Provider(
              "YouTube",
              "youtu",
              "https?://(?:(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/"
                  + "(?:embed/|shorts/|live/|watch\\?(?:[^#]*&)?v=)|youtu\\.be/)"
                  + "([\\w-]{6,20})(?:[?&#].*)?",
              "https://www.youtube.com/watch?v=%s",
              "https://www.youtube-nocookie.com/embed/%s?autoplay=1"),
          new Provider(
              "Bilibili",
              "bilibili",
              "https?://(?:player\\.bilibili\\.com/player\\.html\\?(?:[^#]*&)?bvid="
                  + "|(?:www\\.|m\\.)?bilibili\\.com/video/)(BV\\w{6,20})/?(?:[?&#].*)?",
              "https://www.bilibili.com/video/%s",
              "https://player.bilibili.com/player.html?bvid=%s&autoplay=1"),
          new Provider(
              "Vimeo",
              "vimeo",
              "https?://(?:player\\.vimeo\\.com/video/|(?:www\\.)?vimeo\\.com/)(\\d{4,15})"
                  + "(?:[?#].*)?",
              "https://vimeo.com/%s",
              "https://player.vimeo.com/video/%s?autoplay=1&dnt=1"));

  private static final String WORLD_WIDE = "www.";

  /** The page behind the address of a player or a page. */
  public static Watch of(String address) {
    for (Provider provider : PROVIDERS) {
      if (!address.contains(provider.mark())) {
        continue;
      }
      Matcher match = provider.address().matcher(address);
      if (match.matches()) {
        String video = match.group(1);
        return new Watch(
            provider.page().formatted(video),
            provider.site(),
            Optional.of(provider.player().formatted(video)));
      }
    }
    return new Watch(address, site(address), Optional.empty());
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
      if (host == null) {
        return address;
      }
      return host.startsWith(WORLD_WIDE) ? host.substring(WORLD_WIDE.length()) : host;
    } catch (IllegalArgumentException odd) {
      return address;
    }
  }

  /** With what every one of its addresses holds. */
  private record Provider(String site, String mark, Pattern address, String page, String player) {
    Provider(String site, String mark, String address, String page, String player) {
      this(site, mark, Pattern.compile(address), page, player);
    }
  }
}
