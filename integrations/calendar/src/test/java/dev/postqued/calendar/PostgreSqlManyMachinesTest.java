package dev.postqued.calendar;

import dev.postqued.jdbc.TestDatabase;

class PostgreSqlManyMachinesTest extends ManyMachinesContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
