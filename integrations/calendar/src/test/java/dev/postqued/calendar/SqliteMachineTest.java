package dev.postqued.calendar;

import dev.postqued.jdbc.TestDatabase;

class SqliteMachineTest extends MachineContract {

  @Override
  TestDatabase database() {
    return TestDatabase.sqlite();
  }
}
