package dev.afterword.renderer.file;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings everything of one file system to the disk in one step, {@code syncfs(2)} of Linux, which
 * Java has no word for.
 */
final class FileSystemSync {
  /** {@code O_RDONLY | O_CLOEXEC}, the same on all machines that Java 25 runs on. */
  private static final int READ = 0x80000;

  private final MethodHandle open;
  private final MethodHandle sync;
  private final MethodHandle close;

  private FileSystemSync(MethodHandle open, MethodHandle sync, MethodHandle close) {
    this.open = open;
    this.sync = sync;
    this.close = close;
  }

  /** Nothing where the system has no such call. */
  static Optional<FileSystemSync> ofThisSystem() {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("syncfs")
        .flatMap(
            sync ->
                linker
                    .defaultLookup()
                    .find("open")
                    .flatMap(
                        open ->
                            linker
                                .defaultLookup()
                                .find("close")
                                .map(close -> of(linker, open, sync, close))));
  }

  @SuppressWarnings("restricted")
  private static FileSystemSync of(
      Linker linker, MemorySegment open, MemorySegment sync, MemorySegment close) {
    var number = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    var opening =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    return new FileSystemSync(
        linker.downcallHandle(open, opening, Linker.Option.firstVariadicArg(2)),
        linker.downcallHandle(sync, number),
        linker.downcallHandle(close, number));
  }

  /** Whether it was done. */
  boolean force(Path folder) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(folder.toAbsolutePath().toString());
      int descriptor = (int) open.invokeExact(name, READ);
      if (descriptor < 0) {
        return false;
      }
      int done = (int) sync.invokeExact(descriptor);
      int closed = (int) close.invokeExact(descriptor);
      return done == 0 && closed == 0;
      // A handle declares everything that there is; a function of C throws nothing.
    } catch (Throwable impossible) {
      throw new IllegalStateException("syncfs cannot throw", impossible);
    }
  }
}
