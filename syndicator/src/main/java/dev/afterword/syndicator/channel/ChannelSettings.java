package dev.afterword.syndicator.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel's own values. They hold secrets: {@link #toString()} names the keys only.
 *
 * @param name the channel's name in the configuration
 * @param values key to values; one value for every shape but a list
 */
public record ChannelSettings(String name, Map<String, List<String>> values) {
  /** Takes its own copy. */
  public ChannelSettings {
    values = Map.copyOf(values);
  }

  /** The value of an optional key. */
  public Optional<String> text(String key) {
    return list(key).stream().findFirst();
  }

  /**
   * The value of a required key.
   *
   * @throws SettingException if it is missing
   */
  public String required(String key) {
    return text(key).orElseThrow(() -> new SettingException(key, "set " + key));
  }

  /**
   * The value of a required key that has a form.
   *
   * @param form a regular expression
   * @param advice one sentence that names the fix
   * @throws SettingException if it is missing or has another form
   */
  public String required(String key, String form, String advice) {
    return formed(key, required(key), form, advice);
  }

  /**
   * A value, if it has the form.
   *
   * @param form a regular expression
   * @param advice one sentence that names the fix
   * @throws SettingException if it has another form
   */
  public static String formed(String key, String value, String form, String advice) {
    if (!value.matches(form)) {
      throw new SettingException(key, advice);
    }
    return value;
  }

  /**
   * The value of a required key that goes into a header.
   *
   * @throws SettingException if it is missing or cannot be a credential
   */
  public String credential(String key) {
    return required(
        key, "[\\x21-\\x7E]+", key + " holds blanks or letters that no " + key + " has");
  }

  /** The values of a list key, empty if it is missing. */
  public List<String> list(String key) {
    return values.getOrDefault(key, List.of());
  }

  /**
   * The value of a URL key without its trailing slash.
   *
   * @throws SettingException if it is no absolute http or https URL
   */
  public Optional<URI> url(String key) {
    return text(key).map(value -> parse(key, value));
  }

  /**
   * Likewise for a required key.
   *
   * @throws SettingException if it is missing or no absolute http or https URL
   */
  public URI requiredUrl(String key) {
    return url(key).orElseThrow(() -> new SettingException(key, "set " + key));
  }

  private static URI parse(String key, String value) {
    try {
      var url = new URI(value.replaceAll("/+$", ""));
      if (url.getHost() != null && url.getScheme() != null && url.getScheme().matches("https?")) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      // The value may be a secret, so neither it nor the parser's message is repeated.
      throw new SettingException(key, key + " is no URL: write https://host/path");
    }
    throw new SettingException(key, key + " is no http or https URL: write https://host/path");
  }

  @Override
  public String toString() {
    return "ChannelSettings[" + name + ", " + values.keySet().stream().sorted().toList() + "]";
  }
}
