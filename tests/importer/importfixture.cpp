// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/importfixture.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

const Actor importing{u"mara"_s, {}, u"import"_s, Role::Operator, {}};

/** What moves by itself, or counts what an import writes about itself. */
const QStringList housekeeping{u"journal_chain"_s, u"nodes"_s, u"leases"_s, u"settings"_s, u"schema_version"_s};

QStringList tables(Connection &sql)
{
    const QString statement = sql.pick(
        u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1"_s,
        u"SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1"_s);
    QStringList names;
    sql.each(statement, {}, [&](const Row &row) { names << row.text(0); });
    return names;
}

QStringList columns(Connection &sql, const QString &table)
{
    const QString statement = sql.pick(
        u"SELECT name FROM pragma_table_info(?)"_s,
        u"SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?"_s);
    QStringList names;
    sql.each(statement, {table}, [&](const Row &row) { names << u'"' + row.text(0) + u'"'; });
    return names;
}

/** Each row as one text. */
QStringList rowsOf(Connection &sql, const QString &statement, int columnCount, const Binds &binds = {})
{
    QStringList lines;
    sql.each(statement, binds, [&](const Row &row) {
        QStringList cells;
        for (int i = 0; i < columnCount; ++i)
            cells << (row.isNull(i) ? u"~"_s : row.text(i));
        lines << cells.join(u'|');
    });
    return lines;
}

} // namespace

QString importData(const QString &name)
{
    return QStringLiteral(LOOMDECK_TEST_DATA "/import/") + name;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no %s.", qPrintable(path));
    return file.readAll();
}

std::vector<FileReport> importFiles(Database &database, const QStringList &paths, const QString &planId,
                                    QStringList *told)
{
    ImportRun run(database, importing, planId);
    for (const QString &path : paths) {
        const PayloadFiles found = must(payloadFiles(path));
        for (const QString &file : found.files)
            run.addFile(file);
    }
    return run.run([told](const FileReport &report) {
        if (told)
            *told << (report.refusal ? QStringList{report.refusalLine()} : report.lines());
    });
}

std::vector<FileReport> ImportFixture::take(const QStringList &names, const QString &planId)
{
    QStringList paths;
    for (const QString &name : names)
        paths << importData(name);
    const auto reports = importFiles(store.database(), paths, planId);
    for (const FileReport &report : reports) {
        if (report.refusal)
            qFatal("%s", qPrintable(report.refusalLine()));
    }
    return reports;
}

FileReport ImportFixture::takeText(const QByteArray &text, const QString &planId)
{
    ImportRun run(store.database(), importing, planId);
    const auto payload = parsePayload(u"text.json"_s, text);
    if (payload)
        run.add(payload.value());
    else
        run.addRefusal(u"text.json"_s, payload.error());
    const auto reports = run.run([](const FileReport &) {});
    if (reports.size() != 1)
        qFatal("One text gave %zu reports.", reports.size());
    return reports.front();
}

QStringList ImportFixture::everything()
{
    return must(store.read([](Connection &sql) {
        QStringList lines;
        for (const QString &table : tables(sql)) {
            if (housekeeping.contains(table))
                continue;
            const QStringList names = columns(sql, table);
            QStringList rows =
                rowsOf(sql, u"SELECT %1 FROM %2"_s.arg(names.join(u", "), table), static_cast<int>(names.size()));
            rows.sort();
            for (const QString &row : rows)
                lines << table + u": "_s + row;
        }
        return lines;
    }));
}

QStringList ImportFixture::substance()
{
    static const std::vector<std::pair<QString, int>> statements{
        {u"SELECT id, title, logline, status FROM projects ORDER BY title"_s, 4},
        {u"SELECT p.id, p.name, p.description, p.primary_branch, p.status, p.persona_id, p.extra, j.title FROM plans p JOIN projects j ON j.key = p.project_key ORDER BY p.id"_s,
         8},
        {u"SELECT p.name, i.backlog_id, i.description, i.status, i.inputs, i.outputs, i.branch, i.provider_id, i.model_id, i.in_progress_at, i.extra FROM backlog_items i JOIN plans p ON p.key = i.plan_key ORDER BY p.name, i.backlog_id"_s,
         11},
        {u"SELECT backlog_id, step_number, thought, goal, tool_name, status, provider_id, model_id, agent_id FROM tasks ORDER BY backlog_id"_s,
         9},
        {u"SELECT id, phase_key, status, completed_count, locked_by_agent_id, locked_at FROM checkpoints ORDER BY id"_s,
         6},
        {u"SELECT id, slug, status FROM lore_requirements ORDER BY id"_s, 3},
        {u"SELECT id, slug, status FROM obligations ORDER BY id"_s, 3},
        {u"SELECT id, planner_name, outcome FROM planner_executions ORDER BY id"_s, 3},
        {u"SELECT id, name FROM providers ORDER BY id"_s, 2},
        {u"SELECT id, name FROM models ORDER BY id"_s, 2},
        {u"SELECT id, name, voice FROM personas ORDER BY id"_s, 3},
        {u"SELECT id, persona_id FROM agents ORDER BY id"_s, 2},
        {u"SELECT kind, occurred_at, plan_id FROM journal WHERE kind <> 'import.file' ORDER BY occurred_at, kind"_s,
         3}};
    return must(store.read([](Connection &sql) {
        QStringList lines;
        for (const auto &[statement, columnCount] : statements)
            lines << rowsOf(sql, statement, columnCount);
        return lines;
    }));
}

QStringList ImportFixture::texts(const QString &sql, const Binds &binds)
{
    return must(store.read([&](Connection &c) { return rowsOf(c, sql, 1, binds); }));
}

QString ImportFixture::text(const QString &sql, const Binds &binds)
{
    const QStringList found = texts(sql, binds);
    if (found.size() != 1)
        qFatal("%lld rows: %s", static_cast<long long>(found.size()), qPrintable(sql));
    return found.front();
}

std::vector<JournalEntry> ImportFixture::entries(const QString &kind)
{
    return must(store.read([&](Connection &c) {
        JournalFilter filter;
        filter.limit = 100'000;
        if (!kind.isEmpty())
            filter.kinds = {kind};
        return journal::read(c, filter);
    }));
}

Totals totals(const std::vector<FileReport> &reports)
{
    Totals sum;
    for (const FileReport &report : reports) {
        sum.created += report.createdCount();
        sum.updated += report.updatedCount();
        sum.unchanged += report.unchangedCount();
        sum.refused += report.refusal ? 1 : 0;
    }
    return sum;
}

} // namespace loomdeck::test
