package dev.afterword.renderer.file;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets two folders change places in one step, so that nobody ever sees neither of them. Java has no
 * word for it: this is {@code renameat2(2)} with {@code RENAME_EXCHANGE}, which Linux has.
 */
final class Exchange {
  private static final int HERE = -100;
  private static final int BOTH_WAYS = 2;

  private Exchange() {}

  /** Whether the system knows how. */
  static boolean isPossible() {
    return function().isPresent();
  }

  private static Optional<MemorySegment> function() {
    return Linker.nativeLinker().defaultLookup().find("renameat2");
  }

  /** Whether it was done; not where the system or the file system cannot, or one is a mount. */
  static boolean exchange(Path one, Path other) {
    Optional<MemorySegment> function = function();
    return function.isPresent() && exchange(function.get(), one, other);
  }

  @SuppressWarnings("restricted")
  private static boolean exchange(MemorySegment function, Path one, Path other) {
    var handle =
        Linker.nativeLinker()
            .downcallHandle(
                function,
                FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocateFrom(one.toAbsolutePath().toString());
      MemorySegment to = arena.allocateFrom(other.toAbsolutePath().toString());
      return (int) handle.invokeExact(HERE, from, HERE, to, BOTH_WAYS) == 0;
      // A handle declares everything that there is; a function of C throws nothing.
    } catch (Throwable impossible) {
      throw new IllegalStateException("renameat2 cannot throw", impossible);
    }
  }
}
