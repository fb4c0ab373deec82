-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are microseconds since 1970-01-01 UTC. Texts that hold JSON say so. "extra" keeps imported fields that
-- Loomdeck does not know. Keys are ours and never leave the store; ids are the GUIDs other people see.

-- foundation: the journal -------------------------------------------------------------------------------------------

CREATE TABLE journal (
    position INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    actor_id TEXT,
    source TEXT NOT NULL,
    request_id TEXT,
    plan_id TEXT,
    branch TEXT,
    subject_type TEXT,
    subject_id TEXT,
    subject_key INTEGER,
    subject_name TEXT,
    reason TEXT,
    before TEXT, -- JSON
    after TEXT, -- JSON
    details TEXT, -- JSON
    cause INTEGER
);
CREATE INDEX journal_by_plan ON journal (plan_id, position) WHERE plan_id IS NOT NULL;
CREATE INDEX journal_by_subject ON journal (subject_id, position) WHERE subject_id IS NOT NULL;
CREATE INDEX journal_by_kind ON journal (kind, position);
CREATE TRIGGER journal_never_updated BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is never updated');
END;
CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is never deleted');
END;

CREATE TABLE journal_chain (
    position INTEGER PRIMARY KEY,
    hash BLOB NOT NULL
);

-- foundation: nodes, leases, settings, tokens -----------------------------------------------------------------------

CREATE TABLE nodes (
    name TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    version TEXT NOT NULL,
    workers INTEGER NOT NULL,
    leads INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
);

CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    until INTEGER NOT NULL
);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL -- JSON
);

CREATE TABLE api_tokens (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
);

-- foundation: jobs --------------------------------------------------------------------------------------------------
-- state: 0 ready, 1 scheduled, 2 running, 3 complete, 4 dead, 5 cancelled

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    state INTEGER NOT NULL,
    priority INTEGER NOT NULL DEFAULT 0,
    run_at INTEGER NOT NULL,
    payload TEXT NOT NULL, -- JSON
    unique_key TEXT,
    attempt INTEGER NOT NULL DEFAULT 0,
    max_attempts INTEGER NOT NULL,
    interruptions INTEGER NOT NULL DEFAULT 0,
    lease_token INTEGER NOT NULL DEFAULT 0,
    lease_owner TEXT,
    lease_until INTEGER,
    cancel_requested INTEGER NOT NULL DEFAULT 0,
    wait_reason TEXT,
    last_error TEXT, -- JSON
    plan_id TEXT,
    subject_id TEXT,
    subject_name TEXT,
    request_id TEXT,
    cause INTEGER,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER
);
CREATE INDEX jobs_ready ON jobs (priority DESC, id) WHERE state = 0;
CREATE INDEX jobs_scheduled ON jobs (run_at) WHERE state = 1;
CREATE INDEX jobs_running ON jobs (lease_until) WHERE state = 2;
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE state >= 3;
CREATE INDEX jobs_by_subject ON jobs (subject_id, id) WHERE subject_id IS NOT NULL;
CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key) WHERE unique_key IS NOT NULL AND state <= 2;

CREATE TABLE job_attempts (
    job_id INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    token INTEGER NOT NULL,
    number INTEGER NOT NULL,
    node TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    error TEXT, -- JSON
    PRIMARY KEY (job_id, token)
) WITHOUT ROWID;

CREATE TABLE job_schedules (
    name TEXT PRIMARY KEY,
    cron TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL, -- JSON
    enabled INTEGER NOT NULL DEFAULT 1,
    next_at INTEGER NOT NULL,
    last_at INTEGER
);

-- providers ---------------------------------------------------------------------------------------------------------

CREATE TABLE providers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    kind TEXT, -- adapter; null: known by name only, not set up here
    base_url TEXT,
    is_active INTEGER NOT NULL DEFAULT 1,
    options TEXT, -- JSON
    created_at INTEGER NOT NULL,
    extra TEXT -- JSON
);

CREATE TABLE models (
    id TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES providers (id),
    name TEXT NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    extra TEXT, -- JSON
    UNIQUE (provider_id, name)
);

-- personas ----------------------------------------------------------------------------------------------------------

CREATE TABLE personas (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT,
    voice TEXT,
    essence TEXT,
    background TEXT,
    communication_style TEXT,
    created_at INTEGER NOT NULL,
    extra TEXT -- JSON
);

CREATE TABLE agents (
    id TEXT PRIMARY KEY,
    persona_id TEXT NOT NULL REFERENCES personas (id),
    client_profile_id TEXT,
    role_play INTEGER NOT NULL DEFAULT 0,
    prefix TEXT,
    suffix TEXT,
    created_at INTEGER NOT NULL,
    extra TEXT -- JSON
);
CREATE INDEX agents_by_persona ON agents (persona_id, created_at);

CREATE TABLE persona_memories (
    id TEXT PRIMARY KEY,
    persona_id TEXT NOT NULL REFERENCES personas (id),
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    source TEXT NOT NULL,
    properties TEXT, -- JSON
    created_at INTEGER NOT NULL
);
CREATE INDEX persona_memories_newest ON persona_memories (persona_id, created_at DESC);

-- backlog -----------------------------------------------------------------------------------------------------------

CREATE TABLE projects (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    logline TEXT,
    status INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    row_version INTEGER NOT NULL DEFAULT 1,
    extra TEXT -- JSON
);

CREATE TABLE plans (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project_key INTEGER NOT NULL REFERENCES projects (key),
    name TEXT NOT NULL,
    description TEXT,
    primary_branch TEXT NOT NULL,
    status INTEGER NOT NULL DEFAULT 0,
    conversation_plan_id TEXT,
    persona_id TEXT,
    run_provider_id TEXT,
    run_model_id TEXT,
    run_agent_id TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    row_version INTEGER NOT NULL DEFAULT 1,
    extra TEXT -- JSON
);
CREATE INDEX plans_by_project ON plans (project_key);
CREATE INDEX plans_by_conversation_plan ON plans (conversation_plan_id);

CREATE TABLE plan_branches (
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    slug TEXT NOT NULL,
    lineage TEXT, -- JSON list, oldest first
    created_at INTEGER NOT NULL,
    PRIMARY KEY (plan_key, slug)
) WITHOUT ROWID;

CREATE TABLE plan_passes (
    id TEXT PRIMARY KEY,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    pass_index INTEGER NOT NULL,
    title TEXT,
    summary TEXT,
    metadata TEXT, -- JSON
    created_at INTEGER NOT NULL,
    UNIQUE (plan_key, pass_index)
);

CREATE TABLE checkpoints (
    id TEXT PRIMARY KEY,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    phase_key TEXT NOT NULL,
    status INTEGER NOT NULL,
    completed_count INTEGER,
    target_count INTEGER,
    progress TEXT, -- JSON
    locked_by_agent_id TEXT,
    locked_by_conversation_id TEXT,
    locked_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    extra TEXT, -- JSON
    UNIQUE (plan_key, phase_key)
);

CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    metadata TEXT, -- JSON
    created_at INTEGER NOT NULL
);

CREATE TABLE conversation_plans (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    persona_id TEXT,
    title TEXT NOT NULL,
    description TEXT,
    created_at INTEGER NOT NULL
);

-- match_key is the case-folded backlog id of the task, from its column or from its args.
CREATE TABLE tasks (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    conversation_plan_id TEXT NOT NULL REFERENCES conversation_plans (id),
    step_number INTEGER NOT NULL,
    thought TEXT NOT NULL,
    goal TEXT,
    rationale TEXT,
    tool_id TEXT,
    tool_name TEXT,
    args TEXT NOT NULL, -- JSON
    observation TEXT,
    error TEXT,
    finish INTEGER NOT NULL DEFAULT 0,
    final_answer TEXT,
    status TEXT NOT NULL,
    backlog_id TEXT,
    match_key TEXT,
    provider_id TEXT,
    model_id TEXT,
    agent_id TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    extra TEXT -- JSON
);
CREATE UNIQUE INDEX tasks_id ON tasks (id);
CREATE UNIQUE INDEX tasks_by_item ON tasks (conversation_plan_id, match_key) WHERE match_key IS NOT NULL;

-- status: 0 pending, 1 in progress, 2 complete. state: what people see (see backlog/itemstate.h).
CREATE TABLE backlog_items (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    backlog_id TEXT NOT NULL,
    backlog_key TEXT NOT NULL,
    description TEXT NOT NULL,
    status INTEGER NOT NULL DEFAULT 0,
    state INTEGER NOT NULL DEFAULT 0,
    since_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL, -- updated_at, else created_at: what lists sort by
    phase INTEGER NOT NULL DEFAULT -1,
    branch TEXT,
    inputs TEXT, -- JSON list
    outputs TEXT, -- JSON list
    in_progress_at INTEGER,
    completed_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    row_version INTEGER NOT NULL DEFAULT 1,
    wanted INTEGER NOT NULL DEFAULT 0,
    wait_reason TEXT,
    wait_detail TEXT,
    waiting_for TEXT,
    next_try_at INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    job_id INTEGER,
    provider_id TEXT,
    model_id TEXT,
    extra TEXT -- JSON
);
CREATE UNIQUE INDEX backlog_items_id ON backlog_items (id);
CREATE UNIQUE INDEX backlog_items_by_name ON backlog_items (plan_key, backlog_key);
CREATE INDEX backlog_items_by_state ON backlog_items (state, since_at, key);
CREATE INDEX backlog_items_by_plan ON backlog_items (plan_key, state, since_at, key);
CREATE INDEX backlog_items_by_since ON backlog_items (since_at, key);
CREATE INDEX backlog_items_by_touched ON backlog_items (touched_at, key);
CREATE INDEX backlog_items_by_created ON backlog_items (created_at, key);
CREATE INDEX backlog_items_by_id ON backlog_items (backlog_key, key);
CREATE INDEX backlog_items_by_phase ON backlog_items (phase, since_at, key);
CREATE INDEX backlog_items_by_tries ON backlog_items (attempts, key);
CREATE INDEX backlog_items_by_reason ON backlog_items (wait_reason, since_at, key) WHERE wait_reason IS NOT NULL;
CREATE INDEX backlog_items_by_provider ON backlog_items (provider_id, since_at, key) WHERE provider_id IS NOT NULL;
CREATE INDEX backlog_items_waiting ON backlog_items (plan_key, waiting_for) WHERE waiting_for IS NOT NULL;
CREATE INDEX backlog_items_next_try ON backlog_items (next_try_at) WHERE next_try_at IS NOT NULL;
CREATE INDEX backlog_items_with_job ON backlog_items (plan_key) WHERE job_id IS NOT NULL;
CREATE INDEX backlog_items_candidates ON backlog_items (plan_key, created_at, key) WHERE status = 0 AND wait_reason IS NULL AND job_id IS NULL;

-- Which item makes which token: the first one by creation counts.
CREATE TABLE backlog_outputs (
    plan_key INTEGER NOT NULL,
    token TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    item_key INTEGER NOT NULL REFERENCES backlog_items (key),
    PRIMARY KEY (plan_key, token, created_at, item_key)
) WITHOUT ROWID;

CREATE TABLE bulk_operations (
    id TEXT PRIMARY KEY,
    command TEXT NOT NULL,
    params TEXT NOT NULL, -- JSON
    query TEXT,
    actor TEXT NOT NULL, -- JSON
    reason TEXT,
    state TEXT NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    succeeded INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    job_id INTEGER,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
);

CREATE TABLE bulk_items (
    operation_id TEXT NOT NULL REFERENCES bulk_operations (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    item_key INTEGER NOT NULL,
    outcome TEXT,
    code TEXT,
    message TEXT,
    PRIMARY KEY (operation_id, number)
) WITHOUT ROWID;

-- planner -----------------------------------------------------------------------------------------------------------

CREATE TABLE transcripts (
    id TEXT PRIMARY KEY,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    item_key INTEGER,
    job_id INTEGER,
    phase TEXT NOT NULL,
    blueprint_id TEXT,
    scene_id TEXT,
    agent_id TEXT,
    conversation_id TEXT,
    conversation_message_id TEXT,
    attempt INTEGER NOT NULL DEFAULT 1,
    request_payload TEXT NOT NULL,
    response_payload TEXT,
    prompt_tokens INTEGER,
    completion_tokens INTEGER,
    latency_ms REAL,
    validation_status TEXT NOT NULL,
    validation_details TEXT,
    is_retry INTEGER NOT NULL DEFAULT 0,
    metadata TEXT, -- JSON
    created_at INTEGER NOT NULL
);
CREATE INDEX transcripts_by_item ON transcripts (item_key, created_at);
CREATE INDEX transcripts_by_plan ON transcripts (plan_key, created_at);

CREATE TABLE planner_executions (
    id TEXT PRIMARY KEY,
    planner_name TEXT NOT NULL,
    outcome TEXT NOT NULL,
    plan_id TEXT,
    tool_id TEXT,
    agent_id TEXT,
    conversation_id TEXT,
    primary_agent_id TEXT,
    environment TEXT,
    scope_path TEXT,
    conversation_state TEXT, -- JSON
    artifacts TEXT, -- JSON
    metrics TEXT, -- JSON
    diagnostics TEXT, -- JSON
    transcript TEXT, -- JSON
    created_at INTEGER NOT NULL,
    extra TEXT -- JSON
);
CREATE INDEX planner_executions_newest ON planner_executions (created_at);

CREATE TABLE blueprints (
    id TEXT PRIMARY KEY,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    chapter_index INTEGER NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    synopsis TEXT,
    structure TEXT, -- JSON
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    UNIQUE (plan_key, chapter_index)
);

CREATE TABLE scrolls (
    id TEXT PRIMARY KEY,
    blueprint_id TEXT NOT NULL REFERENCES blueprints (id),
    version_index INTEGER NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    synopsis TEXT,
    metadata TEXT, -- JSON
    derived_from TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER
);
CREATE INDEX scrolls_by_blueprint ON scrolls (blueprint_id, version_index);

CREATE TABLE sections (
    id TEXT PRIMARY KEY,
    scroll_id TEXT NOT NULL REFERENCES scrolls (id),
    section_index INTEGER NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (scroll_id, section_index)
);

-- status: 0 pending, 1 drafting, 2 completed, 3 revision needed, 4 archived
CREATE TABLE scenes (
    id TEXT PRIMARY KEY,
    section_id TEXT NOT NULL REFERENCES sections (id),
    scene_index INTEGER NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    draft TEXT,
    metadata TEXT, -- JSON
    status INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER
);
CREATE INDEX scenes_by_section ON scenes (section_id, scene_index);

-- lore --------------------------------------------------------------------------------------------------------------

-- status: 0 planned, 1 blocked, 2 ready
CREATE TABLE lore_requirements (
    id TEXT PRIMARY KEY,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    status INTEGER NOT NULL DEFAULT 0,
    description TEXT,
    notes TEXT,
    metadata TEXT, -- JSON
    world_bible_entry_id TEXT,
    scroll_id TEXT,
    scene_id TEXT,
    created_by_pass_id TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    row_version INTEGER NOT NULL DEFAULT 1,
    extra TEXT, -- JSON
    UNIQUE (plan_key, slug)
);

CREATE TABLE world_bibles (
    id TEXT PRIMARY KEY,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    domain TEXT NOT NULL,
    branch TEXT NOT NULL, -- always named: the main branch is not null here
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    UNIQUE (plan_key, domain, branch)
);

CREATE TABLE world_bible_entries (
    id TEXT PRIMARY KEY,
    world_bible_id TEXT NOT NULL REFERENCES world_bibles (id),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    summary TEXT,
    status TEXT,
    content TEXT, -- JSON
    version INTEGER NOT NULL,
    change_type TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    is_active INTEGER NOT NULL,
    derived_from TEXT,
    agent_id TEXT,
    persona_id TEXT,
    source_pass_id TEXT,
    source_conversation_id TEXT,
    source_backlog_id TEXT,
    branch TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER
);
CREATE UNIQUE INDEX world_bible_entries_active ON world_bible_entries (world_bible_id, slug) WHERE is_active = 1;
CREATE INDEX world_bible_entries_by_slug ON world_bible_entries (world_bible_id, slug, version);

CREATE TABLE characters (
    id TEXT PRIMARY KEY,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    slug TEXT NOT NULL,
    display_name TEXT NOT NULL,
    role TEXT,
    importance TEXT,
    summary TEXT,
    notes TEXT,
    tracked INTEGER NOT NULL DEFAULT 0,
    persona_id TEXT,
    agent_id TEXT,
    world_bible_entry_id TEXT,
    provenance TEXT, -- JSON
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    UNIQUE (plan_key, slug)
);

-- status: 0 open, 1 resolved, 2 dismissed
CREATE TABLE obligations (
    id TEXT PRIMARY KEY,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    persona_id TEXT NOT NULL,
    character_id TEXT,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    status INTEGER NOT NULL DEFAULT 0,
    source_phase TEXT,
    source_backlog_id TEXT,
    source_pass_id TEXT,
    source_conversation_id TEXT,
    branch TEXT,
    metadata TEXT, -- JSON
    resolved_at INTEGER,
    resolved_by TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    extra TEXT, -- JSON
    UNIQUE (plan_key, persona_id, slug)
);

-- engine ------------------------------------------------------------------------------------------------------------

-- What an import has taken already, so that taking it twice changes nothing.
CREATE TABLE imported_records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    digest BLOB NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
