package dev.afterword.syndicator.channel.matrix;

import com.google.auto.service.AutoService;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.SettingKey;
import dev.afterword.syndicator.channel.SettingKey.Shape;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import java.util.List;

/** Matrix. */
@AutoService(ChannelType.class)
public final class MatrixType implements ChannelType {
  @Override
  public String type() {
    return "matrix";
  }

  @Override
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.required("url", Shape.URL, "the homeserver, for example https://matrix.org"),
        SettingKey.secret(
            "token", Shape.TEXT, "access token of a session that is never logged out"),
        SettingKey.required("room", Shape.TEXT, "id of a room that the account is in: !…"),
        AddressPolicy.KEY);
  }

  @Override
  public Channel open(ChannelSettings settings, Surroundings surroundings) {
    String room = settings.required("room");
    if (!room.matches("!\\S+")) {
      throw new SettingException("room", "room is the id of a room: !letters:server, no alias");
    }
    var client = new WebClient(AddressPolicy.of(settings), WebClient.DEADLINE);
    var service =
        new WebService(
            settings.requiredUrl("url"), WebService.bearer(settings.credential("token")), client);
    return new MatrixChannel(service, room, surroundings.clock());
  }
}
