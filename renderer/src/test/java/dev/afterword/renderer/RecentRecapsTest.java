package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.renderer.site.Knowledge;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Location;
import dev.afterword.renderer.site.UnrenderableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecentRecapsTest {
  private final Log log = new Log();

  @Test
  void whatIsRememberedIsNotReadAgain() throws UnrenderableException {
    var recent = new RecentRecaps(1000);
    Known.Live first = publish(recent, "en/events/a", "First.");
    Known.Live second = publish(recent, "en/events/b", "Second.");
    assertThat(read(recent, List.of(first, second))).containsExactly("First.", "Second.");
    assertThat(log.asked).isEmpty();
  }

  @Test
  void eachIsHandedOverOnce() throws UnrenderableException {
    var recent = new RecentRecaps(1000);
    Known.Live only = publish(recent, "en/events/a", "First.");
    read(recent, List.of(only));
    assertThat(read(recent, List.of(only))).isEmpty();
    assertThat(log.asked).containsExactly(only);
  }

  @Test
  void whatHasNoRoomIsReadAgainUntilThereIsRoom() throws UnrenderableException {
    var recent = new RecentRecaps(10);
    Known.Live first = publish(recent, "en/events/a", "12345678");
    Known.Live second = publish(recent, "en/events/b", "123");
    assertThat(read(recent, List.of(first, second))).containsExactly("12345678");
    assertThat(log.asked).containsExactly(second);
    Known.Live third = publish(recent, "en/events/c", "1234567890");
    assertThat(read(recent, List.of(third))).containsExactly("1234567890");
  }

  @Test
  void nothingIsLeftWhenItIsCleared() throws UnrenderableException {
    var recent = new RecentRecaps(6);
    Known.Live first = publish(recent, "en/events/a", "First.");
    recent.clear();
    assertThat(read(recent, List.of(first))).isEmpty();
    Known.Live second = publish(recent, "en/events/b", "Other.");
    assertThat(read(recent, List.of(second))).containsExactly("Other.");
  }

  private int offset;

  private Known.Live publish(RecentRecaps recent, String id, String body)
      throws UnrenderableException {
    RecapEvent event = recap(id).body(body).published();
    var location = new Location(0, offset++);
    recent.add(location, ((RecapEvent.RecapPublished) event).recap());
    return (Known.Live) Knowledge.of(event, new JsonCodec().write(event), location);
  }

  private List<String> read(RecentRecaps recent, List<Known.Live> wanted) {
    var bodies = new ArrayList<String>();
    recent.before(log).each(wanted, recap -> bodies.add(recap.body()));
    return bodies;
  }

  /** Has forgotten everything, and remembers what it was asked for. */
  private static final class Log implements Bodies {
    private final List<Known.Live> asked = new ArrayList<>();

    @Override
    public void each(Collection<Known.Live> wanted, Consumer<Recap> consumer) {
      asked.addAll(wanted);
    }
  }
}
