package dev.afterword.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.site.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawingTest {
  private static final int MANY = 300;

  private final Set<Thread> drawers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger begun = new AtomicInteger();
  private final Drawing drawing = new Drawing(SiteBench.config(Path.of("nowhere")).settings());

  private List<Output.Made> pictures(int count) {
    return IntStream.range(0, count).<Output.Made>mapToObj(Picture::new).toList();
  }

  @Test
  void picturesAreTakenInTheirOrderByTheThreadThatAsks() {
    var taken = new ArrayList<String>();

    drawing.each(
        pictures(MANY),
        (picture, bytes) ->
            taken.add(
                picture.path().value()
                    + new String(bytes, StandardCharsets.UTF_8)
                    + Thread.currentThread().threadId()));

    assertThat(taken)
        .containsExactlyElementsOf(
            IntStream.range(0, MANY)
                .mapToObj(n -> n + ".png" + n + Thread.currentThread().threadId())
                .toList());
  }

  /** The platform keeps its tools for each thread that ever drew. */
  @Test
  void fewThreadsDrawAll() {
    drawing.each(pictures(MANY), (_, _) -> {});

    assertThat(drawers)
        .hasSizeBetween(1, Runtime.getRuntime().availableProcessors())
        .doesNotContain(Thread.currentThread());
  }

  @Test
  void onePictureNeedsNoOtherThread() {
    drawing.each(pictures(1), (_, _) -> {});

    assertThat(drawers).containsExactly(Thread.currentThread());
  }

  @Test
  void aTakerThatCannotWriteEndsIt() {
    assertThatThrownBy(
            () ->
                drawing.each(
                    pictures(MANY),
                    (_, _) -> {
                      throw new UncheckedIOException(new IOException("disk full"));
                    }))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(begun.get()).isLessThan(MANY);
  }

  private final class Picture implements Output.Made {
    private final int number;

    private Picture(int number) {
      this.number = number;
    }

    @Override
    public SitePath path() {
      return new SitePath(number + ".png");
    }

    @Override
    public byte[] make(SiteSettings settings) {
      begun.incrementAndGet();
      drawers.add(Thread.currentThread());
      return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    }
  }
}
