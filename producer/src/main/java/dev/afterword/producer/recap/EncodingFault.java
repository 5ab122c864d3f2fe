package dev.afterword.producer.recap;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the line on which bytes stop being UTF-8. */
final class EncodingFault {
  private EncodingFault() {}

  static int line(byte[] bytes) {
    var input = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8.newDecoder().decode(input, CharBuffer.allocate(bytes.length + 1), true);
    int line = 1;
    for (int index = 0; index < input.position(); index++) {
      line += bytes[index] == '\n' ? 1 : 0;
    }
    return line;
  }
}
