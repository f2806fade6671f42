package dev.postqued.calendar.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file made of XML, part by part, as Excel names them. */
final class Xlsx {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sharedStrings = new StringBuilder();
  private String properties = "";
  private String formats = "";
  private String styles = "<xf numFmtId=\"0\"/>";

  Xlsx() {
    part("[Content_Types].xml", "<Types/>");
    part("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("r1", "worksheet", "worksheets/sheet1.xml"),
            relation("r2", "worksheet", "/xl/worksheets/sheet2.xml"),
            relation("r3", "styles", "styles.xml"),
            relation("r4", "sharedStrings", "sharedStrings.xml"),
            relation("r5", "chartsheet", "chartsheets/sheet1.xml")));
    tabs("<sheet name=\"Posts\" sheetId=\"1\" r:id=\"r1\"/>");
  }

  private static String relations(String... relations) {
    return "<Relationships>" + String.join("", relations) + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  Xlsx part(String name, String text) {
    parts.put(name, text);
    return this;
  }

  Xlsx without(String name) {
    parts.remove(name);
    return this;
  }

  private String tabs = "";

  Xlsx tabs(String tabs) {
    this.tabs = tabs;
    return this;
  }

  Xlsx properties(String properties) {
    this.properties = properties;
    return this;
  }

  /** Adds a style, 1 for the first, with a format that the file names. */
  Xlsx format(int id, String code) {
    formats += "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, code);
    return style(id);
  }

  /** Adds a style, 1 for the first, with a format that has a number only. */
  Xlsx style(int id) {
    styles += "<xf numFmtId=\"%d\"/>".formatted(id);
    return this;
  }

  Xlsx shared(String... items) {
    for (String item : items) {
      sharedStrings.append("<si>").append(item).append("</si>");
    }
    return this;
  }

  /** Sets the rows: each one is the XML of its cells. */
  Xlsx rows(String... rows) {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < rows.length; i++) {
      xml.append("<row r=\"%d\">".formatted(i + 1)).append(rows[i]).append("</row>");
    }
    return sheet("xl/worksheets/sheet1.xml", xml.toString());
  }

  Xlsx sheet(String name, String rows) {
    return part(name, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  static String texts(String... texts) {
    StringBuilder cells = new StringBuilder();
    for (String text : texts) {
      cells.append(text(text));
    }
    return cells.toString();
  }

  byte[] bytes() {
    return bytes(Deflater.DEFAULT_COMPRESSION);
  }

  /** Returns a file whose parts are not compressed. */
  byte[] plainBytes() {
    return bytes(Deflater.NO_COMPRESSION);
  }

  private byte[] bytes(int level) {
    parts.put(
        "xl/workbook.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns:r=\"%s\"><workbookPr %s/><sheets>%s</sheets></workbook>"
            .formatted(RELATIONS, properties, tabs));
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(formats, styles));
    parts.put("xl/sharedStrings.xml", "<sst>" + sharedStrings + "</sst>");
    return zip(parts, level);
  }

  static byte[] zip(Map<String, String> parts) {
    return zip(parts, Deflater.DEFAULT_COMPRESSION);
  }

  private static byte[] zip(Map<String, String> parts, int level) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(level);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Sheet read(Path folder) {
    return read(folder, SheetOptions.defaults());
  }

  Sheet read(Path folder, SheetOptions options) {
    return Sheet.read(SheetFixture.write(folder, bytes()), options);
  }
}
