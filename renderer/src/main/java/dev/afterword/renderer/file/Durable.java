package dev.afterword.renderer.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings files and folders to the disk. */
final class Durable {
  private Durable() {}

  static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** A rename is durable when its folder is. Some systems cannot open a folder; they need not. */
  static void forceFolder(Path folder) throws IOException {
    if (java.io.File.separatorChar == '/') {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
