package dev.postqued.jdbc;

import dev.postqued.journal.JournalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The tables, which scripts make and change, one for each version. */
final class Schema {

  /** The version that this code works with: the number of the last script. */
  static final int VERSION = 1;

  private final Dialect dialect;

  Schema(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Makes the tables, or brings them to this version; does nothing if they have it. */
  void update(Sessions sessions) {
    int known = sessions.own(Schema::failure, this::version);
    if (known < VERSION) {
      boolean unused = sessions.own(Schema::failure, this::migrate);
    } else {
      refuseNewer(known);
    }
  }

  /** Returns the version of the tables; 0 if there are none. */
  private int version(Sql sql) throws SQLException {
    Long version =
        dialect.hasTables(sql) ? sql.number("SELECT max(version) FROM postqued_schema") : null;
    return version == null ? 0 : version.intValue();
  }

  private boolean migrate(Sql sql) throws SQLException {
    dialect.lockSchema(sql);
    // Another program may have done it meanwhile.
    int known = version(sql);
    refuseNewer(known);
    for (int version = known + 1; version <= VERSION; version++) {
      for (String statement : statements(version)) {
        sql.run(statement);
      }
    }
    return true;
  }

  private static void refuseNewer(int known) {
    if (known > VERSION) {
      throw new JournalException(
          "The tables in the database are of version "
              + known
              + ", and this program knows those up to "
              + VERSION
              + "; they were left as they are: use a newer postqued-jdbc",
          null);
    }
  }

  private List<String> statements(int version) {
    String script = script(version).replaceAll("(?m)^--.*$", "");
    return Stream.of(script.split(";\\s*(\\n|$)", -1))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private String script(int version) {
    String name = dialect.scripts() + "/" + version + ".sql";
    try (InputStream script = Schema.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException(name + " is not in the jar of postqued-jdbc");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JournalException failure(String words, Throwable cause) {
    return new JournalException(
        "The tables of the journal could not be looked at or made; check the address of the database"
            + " and the rights of its user. "
            + words,
        cause);
  }
}
