package dev.postqued.calendar.sheets;

import java.util.List;

/** A row as the file has it. Cells at its end may be missing. */
record RawRow(int line, List<Cell> cells, boolean hidden) {

  Cell cell(int index) {
    return index < cells.size() ? cells.get(index) : Cell.BLANK;
  }

  boolean isBlank() {
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
