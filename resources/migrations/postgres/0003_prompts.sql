-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- planner: what phases ask models, under the reference's names -----------------------------------------------------

-- active_version: the one phases use; NULL = none, and the phase waits.
CREATE TABLE prompt_templates (
    id TEXT COLLATE "C" PRIMARY KEY, -- planner.fiction.vision
    title TEXT NOT NULL,
    phase BIGINT NOT NULL,
    active_version BIGINT,
    row_version BIGINT NOT NULL DEFAULT 1,
    updated_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- is_default: it came with the program. A version outlives its template, so that a transcript always finds its text.
CREATE TABLE prompt_versions (
    template_id TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    note TEXT,
    is_default BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (template_id, number)
);
CREATE FUNCTION prompt_versions_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a prompt version is never changed or deleted';
END $$;
CREATE TRIGGER prompt_versions_never_changed BEFORE UPDATE OR DELETE ON prompt_versions
    FOR EACH ROW EXECUTE FUNCTION prompt_versions_are_kept();
CREATE TRIGGER prompt_versions_never_truncated BEFORE TRUNCATE ON prompt_versions
    FOR EACH STATEMENT EXECUTE FUNCTION prompt_versions_are_kept();
