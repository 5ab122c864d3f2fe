package dev.afterword.renderer.bucket;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What stores answer in: elements with texts in them. Definitions of types are not read. */
final class Xml {
  private Xml() {}

  /** The texts of elements by their names, the last of each; none if it is no XML. */
  static Map<String, String> texts(byte[] answer) {
    var texts = new HashMap<String, String>();
    try {
      each(answer, texts::put);
    } catch (XMLStreamException notXml) {
      return Map.of();
    }
    return texts;
  }

  /**
   * Tells each element that has no others in it, with its text.
   *
   * @throws XMLStreamException if it is no XML
   */
  static void each(byte[] answer, BiConsumer<String, String> element) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(answer));
    var text = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          element.accept(reader.getLocalName(), text.toString());
          text.setLength(0);
        }
        default -> {}
      }
    }
  }
}
