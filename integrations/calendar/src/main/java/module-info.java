/** Reads a calendar of posts from a spreadsheet, and tells when recurring posts are due. */
module dev.postqued.calendar {
  requires static transitive org.jspecify;
  requires com.cronutils;
  requires de.siegmar.fastcsv;
  requires java.xml;
  // For cron-utils: an automatic module cannot say what it requires.
  requires org.slf4j;

  exports dev.postqued.calendar.recurrence;
  exports dev.postqued.calendar.sheets;
}
