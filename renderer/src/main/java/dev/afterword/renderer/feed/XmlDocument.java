package dev.afterword.renderer.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document that is written element by element, into memory. */
final class XmlDocument {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  /** With elements that belong to no namespace unless they name one. */
  XmlDocument(String root) {
    try {
      // The platform's own: another on the class path may write other bytes.
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters("\n");
      writer.writeComment(" Afterword ");
      writer.writeCharacters("\n");
      writer.writeStartElement(root);
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  /** With elements of a namespace. */
  XmlDocument(String root, String namespace) {
    this(root);
    try {
      writer.writeDefaultNamespace(namespace);
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  XmlDocument attribute(String name, String value) {
    try {
      writer.writeAttribute(name, XmlText.clean(value));
      return this;
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  XmlDocument start(String element) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(element);
      return this;
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  XmlDocument text(String text) {
    try {
      writer.writeCharacters(XmlText.clean(text));
      return this;
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  XmlDocument end() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  XmlDocument element(String name, String text) {
    return start(name).text(text).end();
  }

  String finish() {
    try {
      writer.writeCharacters("\n");
      writer.writeEndDocument();
      writer.close();
      return out + "\n";
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  private static IllegalStateException unwritable(XMLStreamException impossible) {
    return new IllegalStateException("XML could not be written to memory", impossible);
  }
}
