/** Publishes calendars of posts by many machines, and reads them from spreadsheets. */
@SuppressWarnings("requires-automatic") // db-scheduler has no module descriptor.
module dev.postqued.calendar {
  requires static transitive org.jspecify;
  requires com.cronutils;
  requires com.fasterxml.jackson.databind;
  requires com.github.kagkarlsson.scheduler;
  requires de.siegmar.fastcsv;
  requires transitive dev.postqued.engine;
  requires dev.postqued.jdbc;
  requires transitive java.sql;
  requires org.slf4j;
  requires java.xml;

  // For cron-utils: an automatic module cannot say what it requires.

  exports dev.postqued.calendar;
  exports dev.postqued.calendar.recurrence;
  exports dev.postqued.calendar.sheets;
}
