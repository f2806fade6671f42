package dev.postqued.calendar;

import dev.postqued.jdbc.TestDatabase;

class PostgreSqlSeriesTest extends SeriesContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
