package dev.afterword.producer.recap;

import dev.afterword.contract.Resource;
import dev.afterword.contract.ResourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells slides, albums and file shares among the links of a page. */
final class Materials {
  private static final Set<String> NETDISKS =
      Set.of(
          "pan.baidu.com",
          "yun.baidu.com",
          "cloud.189.cn",
          "aliyun.com",
          "alipan.com",
          "aliyundrive.com",
          "alipandrive.com",
          "share.weiyun.com",
          "pan.quark.cn");

  /** One share under many names. */
  private static final Pattern LANZOU = Pattern.compile(".*\\.lanzou\\w*\\.com");

  private static final Set<String> SLIDES =
      Set.of("slideshare.net", "speakerdeck.com", "slides.com", "noti.st");
  private static final Set<String> SLIDES_FILE = Set.of("ppt", "pptx", "key", "odp");
  private static final Set<String> ALBUMS =
      Set.of("photoplus.cn", "pailixiang.com", "alltuu.com", "vphotos.cn", "xiangpianku.com");
  private static final List<String> ALBUM_WORDS = List.of("相册", "照片直播", "图片直播", "photo album");
  private static final Pattern SLIDES_WORD = Pattern.compile("(?i)\\bslides?\\b|\\bPPT\\b|课件|幻灯");
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
    // Every link comes here, and an expression costs ten times a look into a set.
    String host = Links.host(url);
    if (NETDISKS.contains(host) || (host.contains(".lanzou") && LANZOU.matcher(host).matches())) {
      return Optional.of(ResourceKind.NETDISK);
    }
    if (isOf(ALBUMS, host) || namesAlbum(label)) {
      return Optional.of(ResourceKind.ALBUM);
    }
    String path = Links.path(url);
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean slides =
        isOf(SLIDES, host)
            || SLIDES_FILE.contains(extension)
            || (host.equals("docs.google.com") && path.startsWith("/presentation/"))
            || (extension.equals("pdf") && SLIDES_WORD.matcher(label).find());
    return slides ? Optional.of(ResourceKind.SLIDES) : Optional.empty();
  }

  /** Whether a host is one of these, or lies right below one. */
  private static boolean isOf(Set<String> hosts, String host) {
    return hosts.contains(host) || hosts.contains(host.substring(host.indexOf('.') + 1));
  }

  private static boolean namesAlbum(String label) {
    String words = label.toLowerCase(Locale.ROOT);
    return ALBUM_WORDS.stream().anyMatch(words::contains);
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
