package dev.postqued.calendar.sheets;

/** Takes the rows of a file one after the other. */
interface RowSink {

  /** Returns whether to go on. */
  boolean accept(RawRow row);
}
