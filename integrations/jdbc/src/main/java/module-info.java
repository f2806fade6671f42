/** A journal and a rate limiter that machines share, in PostgreSQL or SQLite. */
@SuppressWarnings("module") // The calendar is compiled later.
module dev.postqued.jdbc {
  requires static transitive org.jspecify;
  requires transitive dev.postqued.engine;
  requires transitive java.sql;
  requires org.slf4j;

  exports dev.postqued.jdbc;
  exports dev.postqued.jdbc.internal to
      dev.postqued.calendar;
}
