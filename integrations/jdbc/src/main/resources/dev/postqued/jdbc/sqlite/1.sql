-- Version 1. Times are milliseconds since 1970, by the clock of the database
-- except for updated_at, first_sent_at, dispatch_at and kept_until, which are the writer's.

CREATE TABLE postqued_schema (
  version INTEGER NOT NULL
);

CREATE TABLE postqued_entry (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  service TEXT NOT NULL,
  address TEXT NOT NULL,
  tenant TEXT NOT NULL,
  entry_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  first_sent_at INTEGER,
  dispatch_at INTEGER,
  kept_until INTEGER NOT NULL,
  forget_at INTEGER NOT NULL,
  form INTEGER NOT NULL,
  state TEXT NOT NULL,
  claim_owner TEXT,
  claim_end INTEGER NOT NULL DEFAULT 0,
  UNIQUE (service, address, tenant, entry_key)
);

CREATE INDEX postqued_entry_open ON postqued_entry (service, address, tenant, number)
  WHERE step IN ('UPLOADING', 'READY', 'SENT');

CREATE INDEX postqued_entry_finished ON postqued_entry (forget_at)
  WHERE step IN ('ACCEPTED', 'REFUSED', 'ABANDONED');

CREATE TABLE postqued_budget (
  account TEXT NOT NULL,
  budget TEXT NOT NULL,
  paused_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (account, budget)
);

CREATE TABLE postqued_slot (
  account TEXT NOT NULL,
  budget TEXT NOT NULL,
  window_length INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  free_at INTEGER NOT NULL,
  holder TEXT,
  PRIMARY KEY (account, budget, window_length, slot)
);

INSERT INTO postqued_schema (version) VALUES (1);
