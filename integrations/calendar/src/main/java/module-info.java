/** Reads a calendar of posts from a spreadsheet. */
module dev.postqued.calendar {
  requires static transitive org.jspecify;
  requires de.siegmar.fastcsv;
  requires java.xml;

  exports dev.postqued.calendar.sheets;
}
