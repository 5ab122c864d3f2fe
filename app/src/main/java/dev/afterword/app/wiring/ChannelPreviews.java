package dev.afterword.app.wiring;

import dev.afterword.contract.Recap;
import dev.afterword.desk.Previews;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.channel.Channel;
import java.util.List;

/** Composes for the desk with the channels of the configuration, which make no call for it. */
final class ChannelPreviews implements Previews, AutoCloseable {
  private final Stages stages;
  private final List<ConfiguredChannel> channels;

  ChannelPreviews(Stages stages) {
    this.stages = stages;
    this.channels = stages.channels();
  }

  /** One at a time: a channel promises nothing about several threads. */
  @Override
  public synchronized List<Post> of(String channel, Recap recap) {
    return channels.stream()
        .filter(one -> one.name().equals(channel))
        .findFirst()
        .map(one -> posts(one, recap))
        .orElse(List.of());
  }

  private List<Post> posts(ConfiguredChannel configured, Recap recap) {
    Channel channel = configured.channel();
    return channel.compose(stages.announcement(configured, recap)).stream()
        .map(
            post ->
                new Post(
                    post.text(), post.length(), post.limit(), post.unit(), channel.price(post)))
        .toList();
  }

  @Override
  public void close() {
    channels.forEach(one -> one.channel().close());
  }
}
