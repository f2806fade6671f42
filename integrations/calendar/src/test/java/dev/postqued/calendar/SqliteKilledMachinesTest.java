package dev.postqued.calendar;

import dev.postqued.jdbc.TestDatabase;

class SqliteKilledMachinesTest extends KilledMachinesContract {

  @Override
  TestDatabase database() {
    return TestDatabase.sqlite();
  }

  @Override
  String past() {
    return "0";
  }
}
