-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a model costs, and what is known of each call.
ALTER TABLE models ADD COLUMN input_per_million REAL;
ALTER TABLE models ADD COLUMN output_per_million REAL;
ALTER TABLE models ADD COLUMN cached_per_million REAL;

ALTER TABLE transcripts ADD COLUMN call_number INTEGER NOT NULL DEFAULT 1;
ALTER TABLE transcripts ADD COLUMN is_repair INTEGER NOT NULL DEFAULT 0;
ALTER TABLE transcripts ADD COLUMN provider_id TEXT;
ALTER TABLE transcripts ADD COLUMN model_id TEXT;
ALTER TABLE transcripts ADD COLUMN provider_name TEXT;
ALTER TABLE transcripts ADD COLUMN model_name TEXT;
ALTER TABLE transcripts ADD COLUMN cached_tokens INTEGER; -- part of prompt_tokens
ALTER TABLE transcripts ADD COLUMN cost REAL; -- null: unknown
ALTER TABLE transcripts ADD COLUMN finish_reason TEXT;
ALTER TABLE transcripts ADD COLUMN ladder_mode TEXT; -- schema, object, prompt
ALTER TABLE transcripts ADD COLUMN failure_class TEXT; -- null: an answer came
ALTER TABLE transcripts ADD COLUMN http_status INTEGER;
ALTER TABLE transcripts ADD COLUMN error TEXT; -- JSON
CREATE INDEX transcripts_by_job ON transcripts (job_id);
