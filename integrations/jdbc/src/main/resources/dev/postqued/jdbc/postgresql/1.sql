-- Version 1. Times are milliseconds since 1970, by the clock of the database
-- except for updated_at, first_sent_at, dispatch_at and kept_until, which are the writer's.

CREATE TABLE postqued_schema (
  version INTEGER NOT NULL
);

CREATE TABLE postqued_entry (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  service TEXT COLLATE "C" NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  tenant TEXT COLLATE "C" NOT NULL,
  entry_key TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  step TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  first_sent_at BIGINT,
  dispatch_at BIGINT,
  kept_until BIGINT NOT NULL,
  forget_at BIGINT NOT NULL,
  form INTEGER NOT NULL,
  state TEXT NOT NULL,
  claim_owner TEXT,
  claim_end BIGINT NOT NULL DEFAULT 0,
  UNIQUE (service, address, tenant, entry_key)
);

CREATE INDEX postqued_entry_open ON postqued_entry (service, address, tenant, number)
  WHERE step IN ('UPLOADING', 'READY', 'SENT');

CREATE INDEX postqued_entry_finished ON postqued_entry (forget_at)
  WHERE step IN ('ACCEPTED', 'REFUSED', 'ABANDONED');

CREATE TABLE postqued_budget (
  account TEXT COLLATE "C" NOT NULL,
  budget TEXT COLLATE "C" NOT NULL,
  paused_until BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (account, budget)
);

CREATE TABLE postqued_slot (
  account TEXT COLLATE "C" NOT NULL,
  budget TEXT COLLATE "C" NOT NULL,
  window_length BIGINT NOT NULL,
  slot INTEGER NOT NULL,
  free_at BIGINT NOT NULL,
  holder TEXT,
  PRIMARY KEY (account, budget, window_length, slot)
);

INSERT INTO postqued_schema (version) VALUES (1);
