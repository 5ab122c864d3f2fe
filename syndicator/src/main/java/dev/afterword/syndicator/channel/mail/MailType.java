package dev.afterword.syndicator.channel.mail;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.mime.Letterhead;
import dev.afterword.syndicator.mime.MailAddress;
import dev.afterword.syndicator.smtp.MailServer;
import java.util.List;

/** Mail. */
@AutoService(ChannelType.class)
public final class MailType extends PlatformType {
  /** By its name and keys. */
  public MailType() {
    super(
        "mail",
        SettingKey.secret(
            "smtp",
            Shape.TEXT,
            "smtp://user:password@host:port or smtps://…; ?starttls=required refuses plain text"),
        SettingKey.required("from", Shape.TEXT, "sender, for example News <news@example.org>"),
        SettingKey.required("to", Shape.LIST, "addresses; each gets a message of its own"),
        SettingKey.optional("reply-to", Shape.TEXT, "where answers go"),
        SettingKey.optional("list-id", Shape.TEXT, "for List-Id, for example news.example.org"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    MailAddress from = MailAddress.parse("from", settings.required("from"));
    List<MailAddress> to =
        settings.list("to").stream().map(address -> MailAddress.parse("to", address)).toList();
    if (to.isEmpty()) {
      throw new SettingException("to", "set to: at least one address");
    }
    var replyTo = settings.text("reply-to").map(text -> MailAddress.parse("reply-to", text));
    String listId = settings.text("list-id").orElse(word(settings.name()) + "." + from.domain());
    if (!listId.matches("[A-Za-z0-9._-]+")) {
      throw new SettingException("list-id", "list-id looks like news.example.org");
    }
    return new MailChannel(
        new Letterhead(from, to, replyTo, listId),
        MailServer.at(settings.required("smtp"), AddressPolicy.of(settings)),
        surroundings.clock());
  }

  private static String word(String name) {
    return name.replaceAll("[^A-Za-z0-9-]", "-");
  }
}
