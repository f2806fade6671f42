package dev.postqued.jdbc.internal;

import dev.postqued.journal.JournalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The tables of an artifact, which scripts make and change, one for each version. */
public final class Schema {

  private final Dialect dialect;
  private final Class<?> owner;
  private final String artifact;
  private final String table;
  private final int latest;

  /**
   * Names them. Does not look at the database.
   *
   * @param dialect the database
   * @param owner a class in whose package the folders of the scripts are
   * @param artifact the artifact, for messages
   * @param table the table that tells the version
   * @param latest the version that the code works with: the number of the last script
   */
  public Schema(Dialect dialect, Class<?> owner, String artifact, String table, int latest) {
    this.dialect = dialect;
    this.owner = owner;
    this.artifact = artifact;
    this.table = table;
    this.latest = latest;
  }

  /** Makes the tables, or brings them to this version; does nothing if they have it. */
  public void update(Sessions sessions) {
    int known = sessions.own(this::failure, this::version);
    if (known < latest) {
      boolean unused = sessions.own(this::failure, this::migrate);
    } else {
      refuseNewer(known);
    }
  }

  /** Returns the version of the tables; 0 if there are none. */
  private int version(Sql sql) throws SQLException {
    Long version =
        dialect.hasTable(sql, table) ? sql.number("SELECT max(version) FROM " + table) : null;
    return version == null ? 0 : version.intValue();
  }

  private boolean migrate(Sql sql) throws SQLException {
    dialect.lockSchema(sql);
    // Another program may have done it meanwhile.
    int known = version(sql);
    refuseNewer(known);
    for (int version = known + 1; version <= latest; version++) {
      for (String statement : statements(version)) {
        sql.run(statement);
      }
    }
    return true;
  }

  private void refuseNewer(int known) {
    if (known > latest) {
      throw new JournalException(
          "The tables in the database are of version "
              + known
              + ", and this program knows those up to "
              + latest
              + "; they were left as they are: use a newer "
              + artifact,
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
    try (InputStream script = owner.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException(name + " is not in the jar of " + artifact);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JournalException failure(String words, Throwable cause) {
    return new JournalException(
        "The tables of "
            + artifact
            + " could not be looked at or made; check the address of the database"
            + " and the rights of its user. "
            + words,
        cause);
  }
}
