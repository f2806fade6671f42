package dev.postqued.calendar;

import dev.postqued.jdbc.TestDatabase;

class PostgreSqlMachineTest extends MachineContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }
}
