package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraversalTest extends OnTheWire {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/zh/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%252e%252e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/%c0%af../secret.txt",
        "/%ef%bc%8e%ef%bc%8e/secret.txt",
        "//secret.txt",
        "//../secret.txt",
        "///etc/passwd",
        "//etc/passwd",
        "/zh//index.html",
        "/./index.html",
        "/%2fetc/passwd",
        "/index.html%00",
        "/index.html%00.png",
        "/%00",
        "/%",
        "/%4",
        "/%zz",
        "/%ff",
        "/zh/%0d%0aSet-Cookie:x",
        "/C:/secret.txt",
        "http://x/../secret.txt",
        "../secret.txt",
        "*",
        "mailto:x"
      })
  void noPathLeadsOut(String target) throws Exception {
    String answer = wire.raw(target);
    assertThat(answer).doesNotContain("not for you", "root:", "Set-Cookie", "java.");
    // A target that is no path at all gets no answer, only its connection closed.
    assertThat(answer.isEmpty() || answer.matches("(?s)HTTP/1.1 40[04] .*")).as(answer).isTrue();
  }

  @Test
  void aRedirectNeverLeadsToAnotherHost() throws Exception {
    assertThat(wire.raw("//zh")).doesNotContain("Location");
    assertThat(wire.raw("//zh/..")).doesNotContain("Location");
    assertThat(wire.raw("/%2fzh")).doesNotContain("Location");
    assertThat(wire.raw("http://elsewhere.example/zh")).contains("Location: /zh/\r\n");
  }

  @Test
  void hiddenFilesStayHidden() throws Exception {
    Wire.write(site, ".index.html.part", "half");
    Wire.write(site, ".git/config", "url");
    Wire.write(site, ".well-known/security.txt", "Contact:");
    assertThat(wire.get("/.index.html.part").statusCode()).isEqualTo(404);
    assertThat(wire.get("/.git/config").statusCode()).isEqualTo(404);
    assertThat(wire.get("/.well-known/security.txt").statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowedOneWithinIs() throws Exception {
    Files.createSymbolicLink(site.resolve("out.txt"), Path.of("../secret.txt"));
    Files.createSymbolicLink(site.resolve("up"), folder);
    Files.createSymbolicLink(site.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(site.resolve("in.txt"), Path.of("digits.txt"));
    Files.createDirectories(site.resolve("sly"));
    Files.createSymbolicLink(site.resolve("sly/index.html"), Path.of("../../secret.txt"));
    for (String path : new String[] {"/out.txt", "/up/secret.txt", "/up/", "/loop", "/sly/"}) {
      assertThat(wire.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(wire.get("/in.txt").body()).isEqualTo("0123456789");
  }

  @Test
  void theSiteItselfMayBeALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("current"), site);
    try (HttpFace linked = HttpFace.start(HttpFaceConfig.loopback(0, link, Ready::new));
        Wire toLinked = new Wire(linked.url())) {
      assertThat(toLinked.get("/").body()).isEqualTo("front");
    }
  }
}
