package dev.postqued.calendar;

import dev.postqued.jdbc.TestDatabase;

class SqliteManyMachinesTest extends ManyMachinesContract {

  @Override
  TestDatabase database() {
    return TestDatabase.sqlite();
  }
}
