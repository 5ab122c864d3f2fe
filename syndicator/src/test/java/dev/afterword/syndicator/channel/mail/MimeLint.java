package dev.afterword.syndicator.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Judges a letter by a parser that is not ours, in its strictest manner. */
final class MimeLint {
  private static final List<String> ONCE =
      List.of(
          "From",
          "To",
          "Date",
          "Subject",
          "Message-ID",
          "MIME-Version",
          "Content-Type",
          "List-Id",
          "Precedence",
          "Auto-Submitted");

  private MimeLint() {}

  static void check(String raw) {
    assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
    assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n", "\u0000").isASCII();
    try {
      byte[] bytes = raw.getBytes(StandardCharsets.US_ASCII);
      var names = new ArrayList<String>();
      var parser = new MimeStreamParser(MimeConfig.STRICT, DecodeMonitor.STRICT, null);
      parser.setContentHandler(
          new AbstractContentHandler() {
            @Override
            public void field(Field field) {
              names.add(field.getName());
            }
          });
      parser.parse(new ByteArrayInputStream(bytes));
      ONCE.forEach(
          name ->
              assertThat(names.stream().filter(name::equalsIgnoreCase))
                  .as(name)
                  .hasSize(name.equals("Content-Type") ? 3 : 1));
      parts(bytes);
    } catch (MimeException | IOException broken) {
      throw new AssertionError("the letter is not well-formed", broken);
    }
  }

  private static void parts(byte[] bytes) throws IOException {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.STRICT);
    builder.setDecodeMonitor(DecodeMonitor.STRICT);
    Message letter = builder.parseMessage(new ByteArrayInputStream(bytes));
    assertThat(letter.getMimeType()).isEqualTo("multipart/alternative");
    assertThat(letter.getDate()).isNotNull();
    assertThat(letter.getFrom()).hasSize(1);
    var parts = ((Multipart) letter.getBody()).getBodyParts();
    assertThat(parts)
        .extracting(part -> part.getMimeType())
        .containsExactly("text/plain", "text/html");
    for (var part : parts) {
      assertThat(((TextBody) part.getBody()).getMimeCharset()).isEqualToIgnoringCase("utf-8");
    }
  }
}
