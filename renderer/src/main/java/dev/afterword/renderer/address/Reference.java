package dev.afterword.renderer.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns an address as an author wrote it into one that may stand on a page: what would run a script
 * is refused, what lies on the site is found from the page, everything is percent-encoded.
 */
public final class Reference {
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");

  /** With its host and port. */
  private static final Pattern WEB =
      Pattern.compile("^https?:[/\\\\]*(?:[^/?#@]*@)?([^/?#]*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST =
      Pattern.compile(
          "(?:\\[[0-9A-Fa-f:.]{2,45}\\]|(?:[A-Za-z0-9._~-]|%[89A-Fa-f][0-9A-Fa-f])+)(?::[0-9]{0,5})?");

  private static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

  /** WHATWG URL, 4.4: browsers remove these before they look at the scheme. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private static final Set<String> LINKABLE = Set.of("http", "https", "mailto", "tel");
  private static final Set<String> LOADABLE = Set.of("http", "https");

  private final SitePath written;
  private final SitePath shown;

  /** References of one page. */
  public Reference(SitePath page) {
    this(page, page);
  }

  /** References that were written for one page and stand on another. */
  public Reference(SitePath written, SitePath shown) {
    this.written = written;
    this.shown = shown;
  }

  /** What a reader may follow, or empty if it may not stand on a page. */
  public Optional<String> link(String written) {
    return resolve(written, LINKABLE).map(this::markdownToPage);
  }

  /** What a browser may load by itself, or empty if it may not stand on a page. */
  public Optional<String> media(String written) {
    return resolve(written, LOADABLE).filter(address -> !address.startsWith("#"));
  }

  private Optional<String> resolve(String written, Set<String> schemes) {
    String address =
        isPlain(written) ? written : INVISIBLE.matcher(written.strip()).replaceAll("").strip();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (address.startsWith("https://") || address.startsWith("http://")) {
      return Optional.of(escape(address)).filter(Reference::isReachable);
    }
    var scheme = SCHEME.matcher(address);
    if (scheme.find()) {
      return schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT))
          ? Optional.of(escape(address)).filter(Reference::isReachable)
          : Optional.empty();
    }
    if (address.startsWith("//")) {
      return Optional.of("https:" + escape(address)).filter(Reference::isReachable);
    }
    if (address.startsWith("\\") || address.startsWith("/\\")) {
      return Optional.empty();
    }
    return address.startsWith("#") ? Optional.of("#" + fragment(address)) : onSite(address);
  }

  /** No browser opens an address whose host cannot be one (WHATWG URL, 3.5), or that has none. */
  private static boolean isReachable(String address) {
    if (isUsual(address)) {
      return true;
    }
    var web = WEB.matcher(address);
    return !web.find() || HOST.matcher(web.group(1)).matches();
  }

  /** Whether its host is a name and nothing else, as in nearly every address of the web. */
  private static boolean isUsual(String address) {
    int from = address.startsWith("https://") ? "https://".length() : "http://".length();
    if (!address.startsWith("http://") && !address.startsWith("https://")) {
      return false;
    }
    int at = from;
    while (at < address.length() && isOfName(address.charAt(at))) {
      at++;
    }
    return at > from && (at == address.length() || "/?#".indexOf(address.charAt(at)) >= 0);
  }

  private static boolean isOfName(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= '0' && sign <= '9')
        || (sign >= 'A' && sign <= 'Z')
        || sign == '.'
        || sign == '-';
  }

  /** Whether it holds nothing but visible characters of ASCII, as nearly every address. */
  private static boolean isPlain(String address) {
    for (int at = 0; at < address.length(); at++) {
      if (address.charAt(at) <= ' ' || address.charAt(at) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String fragment(String address) {
    return escape(decode(address.substring(1)));
  }

  private Optional<String> onSite(String address) {
    int end = endOfPath(address);
    String tail = escape(address.substring(end));
    Deque<String> parts = new ArrayDeque<>();
    String path = decode(address.substring(0, end));
    if (!path.startsWith("/")) {
      push(parts, parent(written.value()));
    }
    push(parts, path);
    boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
    String target = String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : "");
    String link = shown.toBase() + SitePath.encode(target);
    return Optional.of((link.isEmpty() ? "./" : link) + tail);
  }

  private static void push(Deque<String> parts, String path) {
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static int endOfPath(String address) {
    for (int at = 0; at < address.length(); at++) {
      if (address.charAt(at) == '?' || address.charAt(at) == '#') {
        return at;
      }
    }
    return address.length();
  }

  /** Authors link to the file they see in the repository; readers need the page. */
  private String markdownToPage(String link) {
    int end = endOfPath(link);
    String path = link.substring(0, end);
    if (!path.endsWith(".md") || SCHEME.matcher(link).find()) {
      return link;
    }
    String stem = path.substring(0, path.length() - ".md".length());
    String target =
        stem.equals("index") || stem.endsWith("/index")
            ? stem.substring(0, stem.length() - "index".length())
            : stem + ".html";
    return (target.isEmpty() ? "./" : target) + link.substring(end);
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    String whole = BROKEN_PERCENT.matcher(text).replaceAll("%25");
    return URLDecoder.decode(whole.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Encodes what RFC 3986 does not allow, and leaves what is encoded already. */
  private static String escape(String address) {
    String whole =
        address.indexOf('%') < 0 ? address : BROKEN_PERCENT.matcher(address).replaceAll("%25");
    if (isAllowed(whole)) {
      return whole;
    }
    var escaped = new StringBuilder(whole.length() + 16);
    whole
        .codePoints()
        .forEach(
            character -> {
              String one = Character.toString(character);
              escaped.append(isAllowed(character) ? one : SitePath.encode(one));
            });
    return escaped.toString();
  }

  private static boolean isAllowed(String address) {
    for (int at = 0; at < address.length(); at++) {
      if (!isAllowed(address.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(int character) {
    return switch (character) {
      case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> false;
      default -> character > ' ' && character < 0x7F;
    };
  }
}
