package dev.afterword.renderer.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document that is written element by element, into memory. */
final class XmlDocument {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  private XmlDocument() {
    try {
      // The platform's own: another on the class path may write other bytes.
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  /** A part of a document, without its beginning; its names need no declarations of their own. */
  static XmlDocument fragment() {
    return new XmlDocument();
  }

  /** With elements that belong to no namespace unless they name one. */
  XmlDocument(String root) {
    this();
    try {
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

  /** What a {@linkplain #fragment() fragment} has become, as it is. */
  XmlDocument raw(String fragment) {
    try {
      // Ends a tag that is still open; then the fragment goes past the writer.
      writer.writeCharacters("");
      writer.flush();
      out.write(fragment);
      return this;
    } catch (XMLStreamException impossible) {
      throw unwritable(impossible);
    }
  }

  /** What a fragment has become. */
  String text() {
    try {
      writer.flush();
      return out.toString();
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
