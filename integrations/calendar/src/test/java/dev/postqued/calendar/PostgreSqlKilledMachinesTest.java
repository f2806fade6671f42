package dev.postqued.calendar;

import dev.postqued.jdbc.TestDatabase;
import org.junit.jupiter.api.Tag;

/** Only among the long proofs, whose databases are more. */
@Tag("proof")
class PostgreSqlKilledMachinesTest extends KilledMachinesContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgreSql();
  }

  @Override
  String past() {
    return "TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'";
  }
}
