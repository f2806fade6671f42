package dev.postqued.calendar;

import dev.postqued.jdbc.TestDatabase;

class SqliteSeriesTest extends SeriesContract {

  @Override
  TestDatabase database() {
    return TestDatabase.sqlite();
  }
}
