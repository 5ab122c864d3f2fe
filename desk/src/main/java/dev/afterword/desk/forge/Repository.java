package dev.afterword.desk.forge;

import dev.afterword.desk.hook.Forge;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository as its forge's HTTP interface knows it.
 *
 * @param api base address of the interface, without a slash at the end
 * @param path {@code owner/name}; at GitLab more groups may stand before the name
 */
public record Repository(Forge forge, URI api, String path) {
  private static final String HOST = "([a-zA-Z0-9][a-zA-Z0-9.-]*|\\[[0-9a-fA-F:]+\\])";
  private static final String PATH = "((?:[a-zA-Z0-9._-]+/)+[a-zA-Z0-9._-]+)/?";
  private static final Pattern WEB =
      Pattern.compile("(https?)://(" + HOST + "(?::[0-9]{1,5})?)/" + PATH);
  private static final Pattern SSH =
      Pattern.compile("ssh://(?:[\\w.-]+@)?" + HOST + "(?::[0-9]{1,5})?/" + PATH);
  private static final Pattern SHORT = Pattern.compile("[\\w.-]+@" + HOST + ":" + PATH);
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]");

  /**
   * Of an address as Git takes it: {@code https://host/owner/name}, {@code ssh://…} or {@code
   * git@host:owner/name}.
   *
   * @throws IllegalArgumentException with what is wrong, for people, if it is none, names a user or
   *     password, is neither HTTPS nor loopback, or the forge knows no statuses
   */
  public static Repository of(Forge forge, String address) {
    Matcher web = WEB.matcher(address);
    if (web.matches()) {
      boolean secure = web.group(1).equals("https");
      if (!secure && !LOOPBACK.matcher(web.group(3)).matches()) {
        throw new IllegalArgumentException(
            "would send the token in plain text: write https:// instead of http://");
      }
      return at(forge, web.group(1) + "://" + web.group(2).toLowerCase(Locale.ROOT), web.group(4));
    }
    for (Pattern shell : List.of(SSH, SHORT)) {
      Matcher parts = shell.matcher(address);
      if (parts.matches()) {
        return at(forge, "https://" + parts.group(1).toLowerCase(Locale.ROOT), parts.group(2));
      }
    }
    throw new IllegalArgumentException(
        "is no repository of a forge: write https://host/owner/name, without user and password");
  }

  private static Repository at(Forge forge, String base, String written) {
    String path = written.replaceFirst("\\.git$", "");
    List<String> names = List.of(path.split("/", -1));
    boolean groups = forge == Forge.GITLAB;
    if (names.stream().anyMatch(name -> name.matches("\\.{0,2}"))
        || (names.size() > 2 && !groups)) {
      throw new IllegalArgumentException(
          groups
              ? "is no project of GitLab: write https://host/group/name"
              : "is no repository of this forge: write https://host/owner/name");
    }
    return new Repository(forge, URI.create(api(forge, base)), path);
  }

  private static String api(Forge forge, String base) {
    return switch (forge) {
      case GITHUB ->
          base.matches("https://(www\\.)?github\\.com")
              ? "https://api.github.com"
              : base + "/api/v3";
      case GITLAB -> base + "/api/v4";
      case GITEA -> base + "/api/v1";
      case GITEE, GITCODE ->
          throw new IllegalArgumentException(
              "lies at a forge that takes no statuses of commits from us: remove it");
    };
  }

  /** Where it tells of itself. */
  URI itself() {
    return URI.create(
        switch (forge) {
          case GITLAB -> api + "/projects/" + path.replace("/", "%2F");
          case GITHUB, GITEA, GITEE, GITCODE -> api + "/repos/" + path;
        });
  }

  /** Where statuses of a commit are put. */
  URI statuses(String hash) {
    return URI.create(itself() + "/statuses/" + hash);
  }
}
