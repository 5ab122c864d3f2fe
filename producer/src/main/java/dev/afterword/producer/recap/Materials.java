package dev.afterword.producer.recap;

import dev.afterword.contract.Resource;
import dev.afterword.contract.ResourceKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells slides, albums and file shares among the links of a page. */
final class Materials {
  private static final Pattern NETDISK =
      Pattern.compile(
          "pan\\.baidu\\.com|yun\\.baidu\\.com|cloud\\.189\\.cn|(?:www\\.)?ali(?:yun|pan)(?:drive)?\\.com|share\\.weiyun\\.com|pan\\.quark\\.cn|.*\\.lanzou\\w*\\.com");
  private static final Pattern SLIDES =
      Pattern.compile("(?:\\w+\\.)?slideshare\\.net|speakerdeck\\.com|slides\\.com|noti\\.st");
  private static final Pattern ALBUM =
      Pattern.compile(
          "(?:\\w+\\.)?(?:photoplus\\.cn|pailixiang\\.com|alltuu\\.com|vphotos\\.cn|xiangpianku\\.com)");
  private static final Pattern ALBUM_WORD = Pattern.compile("(?i)相册|照片直播|图片直播|photo album");
  private static final Pattern SLIDES_WORD = Pattern.compile("(?i)\\bslides?\\b|\\bPPT\\b|课件|幻灯");
  private static final Pattern SLIDES_FILE = Pattern.compile("(?i).*\\.(?:pptx?|key|odp)");
  private static final Pattern ACCESS_CODE =
      Pattern.compile(
          "(?i)(?:提取(?:暗号|密码|码)|访问码|密码|暗号|口令|access"
              + " code|pass(?:word|code))\\s*[:：为是]?\\s*([A-Za-z0-9]{4,8})\\b");
  private static final int CODE_NEAR = 200;

  private Materials() {}

  static Optional<Resource> of(Element link, String target) {
    return Links.absolute(target)
        .flatMap(
            url ->
                kind(url, link.text())
                    .map(
                        kind -> new Resource(url, kind, label(link, url), accessCode(link, kind))));
  }

  private static Optional<ResourceKind> kind(String url, String label) {
    String host = Links.host(url);
    if (NETDISK.matcher(host).matches()) {
      return Optional.of(ResourceKind.NETDISK);
    }
    if (ALBUM.matcher(host).matches() || ALBUM_WORD.matcher(label).find()) {
      return Optional.of(ResourceKind.ALBUM);
    }
    String path = Links.path(url);
    boolean slides =
        SLIDES.matcher(host).matches()
            || SLIDES_FILE.matcher(path).matches()
            || (host.equals("docs.google.com") && path.startsWith("/presentation/"))
            || (path.toLowerCase(Locale.ROOT).endsWith(".pdf")
                && SLIDES_WORD.matcher(label).find());
    return slides ? Optional.of(ResourceKind.SLIDES) : Optional.empty();
  }

  private static String label(Element link, String url) {
    String text = PlainText.line(link.text());
    return text.isEmpty() ? url : text;
  }

  private static Optional<String> accessCode(Element link, ResourceKind kind) {
    Element parent = link.parent();
    if (kind != ResourceKind.NETDISK || parent == null) {
      return Optional.empty();
    }
    String text = parent.text();
    int after = Math.max(0, text.indexOf(link.text()));
    String beside =
        text.substring(after, Math.min(text.length(), after + link.text().length() + CODE_NEAR));
    return codeIn(beside).or(() -> codeBelow(parent));
  }

  /** The next paragraph may say it, unless that one is about another share. */
  private static Optional<String> codeBelow(Element paragraph) {
    Element next = paragraph.nextElementSibling();
    if (next == null || !next.nameIs("p") || next.selectFirst("a") != null) {
      return Optional.empty();
    }
    String text = next.text();
    return codeIn(text.substring(0, Math.min(text.length(), CODE_NEAR)));
  }

  private static Optional<String> codeIn(String text) {
    Matcher code = ACCESS_CODE.matcher(text);
    return code.find() ? Optional.of(code.group(1)) : Optional.empty();
  }
}
