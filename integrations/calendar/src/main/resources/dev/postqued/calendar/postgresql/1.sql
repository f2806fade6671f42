-- Version 1. Times are milliseconds since 1970, by the clock of the database.

CREATE TABLE postqued_calendar_schema (
  version INTEGER NOT NULL
);

CREATE TABLE postqued_calendar (
  name TEXT PRIMARY KEY,
  paused INTEGER NOT NULL DEFAULT 0
);

-- A row for each post, which is the truth about it.
CREATE TABLE postqued_calendar_post (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  calendar TEXT NOT NULL,
  id TEXT NOT NULL,
  series TEXT,
  edition INTEGER NOT NULL DEFAULT 1,
  version BIGINT NOT NULL DEFAULT 1,
  due_at BIGINT NOT NULL,
  planned_at BIGINT NOT NULL,
  content TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL,
  may_be_out INTEGER NOT NULL DEFAULT 0,
  changed_at BIGINT NOT NULL,
  reference TEXT,
  message TEXT,
  UNIQUE (calendar, id)
);

CREATE INDEX postqued_calendar_post_open ON postqued_calendar_post (next_at)
  WHERE state IN ('PLANNED', 'SENDING');

-- Posts that recur: each time has a row of its own above, made shortly before.
CREATE TABLE postqued_calendar_series (
  calendar TEXT NOT NULL,
  id TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  recurrence TEXT NOT NULL,
  catch_up TEXT NOT NULL,
  content TEXT NOT NULL,
  planned_until BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  PRIMARY KEY (calendar, id)
);

CREATE INDEX postqued_calendar_series_next ON postqued_calendar_series (next_at);

-- What is due soon, for db-scheduler.
CREATE TABLE postqued_calendar_task (
  task_name TEXT NOT NULL,
  task_instance TEXT NOT NULL,
  task_data BYTEA,
  execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by TEXT,
  last_success TIMESTAMP WITH TIME ZONE,
  last_failure TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat TIMESTAMP WITH TIME ZONE,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX postqued_calendar_task_due ON postqued_calendar_task (execution_time);

CREATE INDEX postqued_calendar_task_alive ON postqued_calendar_task (last_heartbeat);

INSERT INTO postqued_calendar_schema (version) VALUES (1);
