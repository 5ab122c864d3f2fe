package dev.afterword.syndicator.channel.matrix;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.PlatformType;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebService;

/** Matrix. */
@AutoService(ChannelType.class)
public final class MatrixType extends PlatformType {
  /** By its name and keys. */
  public MatrixType() {
    super(
        "matrix",
        SettingKey.required("url", Shape.URL, "the homeserver, for example https://matrix.org"),
        SettingKey.secret(
            "token", Shape.TEXT, "access token of a session that is never logged out"),
        SettingKey.required("room", Shape.TEXT, "id of a room that the account is in: !…"));
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String room =
        settings.required("room", "!\\S+", "room is the id of a room: !letters:server, no alias");
    var service =
        WebService.of(
            settings, settings.requiredUrl("url"), WebService.bearer(settings.credential("token")));
    return new MatrixChannel(service, room, surroundings.clock());
  }
}
