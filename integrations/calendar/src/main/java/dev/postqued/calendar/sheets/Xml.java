package dev.postqued.calendar.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the tags of a part one after the other. Names are without their namespace. */
final class Xml implements Closeable {

  /** Beyond what any cell may have, so that it is refused for its length. */
  private static final int MOST_TEXT = 1 << 16;

  private final Path file;
  private final String part;
  private final InputStream in;
  private final XMLStreamReader reader;

  Xml(Path file, String part, InputStream in) throws IOException {
    this.file = file;
    this.part = part;
    this.in = in;
    // That of the JDK: what else is on the class path may not know the properties.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      this.reader = factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw damaged(e);
    }
  }

  /** Moves to the next start or end of an element; false at the end of the part. */
  boolean next() {
    while (advance()) {
      if (reader.isStartElement() || reader.isEndElement()) {
        return true;
      }
    }
    return false;
  }

  private boolean advance() {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      if (reader.next() == XMLStreamConstants.DTD) {
        throw damaged(new XMLStreamException("it has a document type"));
      }
      return true;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  boolean isStart(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  String attribute(String name, String otherwise) {
    return Optional.ofNullable(attribute(name)).orElse(otherwise);
  }

  boolean isTrue(String name) {
    String value = attribute(name);
    return "1".equals(value) || "true".equals(value);
  }

  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw damaged(e);
    }
  }

  /** Returns the id of a relationship, whose namespace depends on the version of the format. */
  String relationship() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id")
          && namespace != null
          && !namespace.isEmpty()) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns the text of the element, or the beginning of a very long one; moves to its end. */
  String text() {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && advance()) {
      if (reader.isStartElement()) {
        depth++;
      } else if (reader.isEndElement()) {
        depth--;
      } else if (reader.isCharacters() && text.length() < MOST_TEXT) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
    return text.toString();
  }

  SheetException damaged(Exception cause) {
    return new SheetException(
        file,
        "is damaged: "
            + part
            + " in it cannot be read ("
            + cause.getMessage()
            + "). Open it in a spreadsheet program and save it again.",
        cause);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
