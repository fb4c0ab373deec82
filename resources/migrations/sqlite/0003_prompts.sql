-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- planner: what phases ask models, under the reference's names -----------------------------------------------------

-- active_version: the one phases use; NULL = none, and the phase waits.
CREATE TABLE prompt_templates (
    id TEXT PRIMARY KEY, -- planner.fiction.vision
    title TEXT NOT NULL,
    phase INTEGER NOT NULL,
    active_version INTEGER,
    row_version INTEGER NOT NULL DEFAULT 1,
    updated_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);

-- is_default: it came with the program. A version outlives its template, so that a transcript always finds its text.
CREATE TABLE prompt_versions (
    template_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    note TEXT,
    is_default INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (template_id, number)
);
CREATE TRIGGER prompt_versions_never_updated BEFORE UPDATE ON prompt_versions BEGIN
    SELECT RAISE(ABORT, 'a prompt version is never changed');
END;
CREATE TRIGGER prompt_versions_never_deleted BEFORE DELETE ON prompt_versions BEGIN
    SELECT RAISE(ABORT, 'a prompt version is never deleted');
END;
