package dev.postqued.calendar.sheets;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an XLSX file says about its worksheets. */
final class Workbook {

  private static final long MOST_BYTES = 16L << 20;

  private final Path file;
  private final List<Tab> tabs = new ArrayList<>();
  private boolean from1904;
  private @Nullable String styles;
  private @Nullable String sharedStrings;

  /** A worksheet. */
  record Tab(String name, String part, boolean visible) {}

  Workbook(Path file, ZipParts parts) throws IOException {
    this.file = file;
    String main = "xl/workbook.xml";
    for (Relation relation : relations(parts, "").values()) {
      main = relation.type.endsWith("/officeDocument") ? relation.part : main;
    }
    Map<String, Relation> relations = relations(parts, main);
    for (Relation relation : relations.values()) {
      if (relation.type.endsWith("/styles")) {
        styles = relation.part;
      } else if (relation.type.endsWith("/sharedStrings")) {
        sharedStrings = relation.part;
      }
    }
    try (Xml xml = parts.open(main, MOST_BYTES)) {
      if (xml == null) {
        throw new SheetException(file, "is no spreadsheet: it has no workbook. Save it as XLSX.");
      }
      read(xml, relations);
    }
  }

  private record Relation(String type, String part) {}

  /** Returns the relations of a part by their id; those of the file if the name is empty. */
  private static Map<String, Relation> relations(ZipParts parts, String of) throws IOException {
    int name = of.lastIndexOf('/') + 1;
    String part = of.substring(0, name) + "_rels/" + of.substring(name) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    try (Xml xml = parts.open(part, MOST_BYTES)) {
      while (xml != null && xml.next()) {
        if (xml.isStart("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
          String target = resolved(xml, of, xml.attribute("Target", ""));
          relations.put(xml.attribute("Id", ""), new Relation(xml.attribute("Type", ""), target));
        }
      }
    }
    return relations;
  }

  private static String resolved(Xml xml, String of, String target) {
    try {
      String path = URI.create("/" + of).resolve(target).getPath();
      return path == null ? "" : path.replaceFirst("^/+", "");
    } catch (IllegalArgumentException e) {
      throw xml.damaged(e);
    }
  }

  private void read(Xml xml, Map<String, Relation> relations) {
    while (xml.next()) {
      if (xml.isStart("workbookPr")) {
        from1904 = xml.isTrue("date1904");
      } else if (xml.isStart("sheet")) {
        Relation relation = relations.get(xml.relationship());
        if (relation != null && relation.type.endsWith("/worksheet")) {
          boolean visible = xml.attribute("state", "visible").equals("visible");
          tabs.add(new Tab(xml.attribute("name", ""), relation.part, visible));
        }
      }
    }
  }

  /** Returns whether days are counted from 1904 on, as old Excel for the Mac does. */
  boolean isFrom1904() {
    return from1904;
  }

  @Nullable String styles() {
    return styles;
  }

  @Nullable String sharedStrings() {
    return sharedStrings;
  }

  List<Tab> visible() {
    return tabs.stream().filter(Tab::visible).toList();
  }

  /** Returns the worksheet of this name, or else the first that is visible. */
  Tab tab(@Nullable String wanted) {
    for (Tab tab : tabs) {
      if (wanted == null ? tab.visible : tab.name.equalsIgnoreCase(wanted)) {
        return tab;
      }
    }
    String names = String.join(", ", tabs.stream().map(Tab::name).toList());
    throw new SheetException(
        file,
        (wanted == null
                ? "has no visible worksheet"
                : "has no worksheet " + CellTexts.quoted(wanted))
            + ". Name one of its worksheets: "
            + names
            + ".");
  }
}
