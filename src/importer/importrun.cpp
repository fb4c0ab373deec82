// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/importrun.h"

#include "backlog/actionlog.h"
#include "importer/history.h"
#include "importer/takers.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** True when another payload of the run may bring what this one lacks. */
bool mayComeLater(const FileReport &report)
{
    return report.refusal &&
           (report.refusal->code == u"IMPORT_PLAN_UNKNOWN" || report.refusal->code == u"IMPORT_NO_PLAN");
}

/** The earliest moment that history of a payload tells of, so that older history is journalled first. */
QString earliest(const Shape &shape)
{
    QString first;
    for (const RecordGroup &group : shape.groups) {
        for (const Record &record : group.records) {
            for (const QString &key : {u"timestamp"_s, u"timestampUtc"_s}) {
                const QString at = record.object.value(key).toString();
                if (!at.isEmpty() && (first.isEmpty() || at < first))
                    first = at;
            }
        }
    }
    return first;
}

JournalEntry entryFor(const Taking &taking, const Actor &actor)
{
    const Payload &payload = taking.payload;
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"import.file"_s;
    entry.subjectType = u"import"_s;
    entry.subjectName = payload.shortName;
    if (const QStringList plans = taking.planIds(); plans.size() == 1)
        entry.planId = plans.front();
    entry.details = taking.report.counts();
    entry.details.insert(u"file"_s, payload.shortName);
    entry.details.insert(u"sha256"_s, QString::fromLatin1(payload.digest.toHex()));
    return entry;
}

} // namespace

ImportRun::ImportRun(Database &database, const Actor &actor, const QString &planId)
    : m_database(database)
    , m_actor(actor)
{
    m_facts.fallbackPlanId = planId;
}

void ImportRun::addFile(const QString &file)
{
    const auto payload = readPayload(file);
    if (!payload)
        return addRefusal(file, payload.error());
    add(payload.value());
}

void ImportRun::add(const Payload &payload)
{
    const auto shape = payload.kind ? shapeOfList(payload.root, *payload.kind) : shapeOf(payload.root);
    if (!shape)
        return addRefusal(payload.name, shape.error());
    m_facts.learn(payload.root);
    m_waiting.push_back({payload, shape.value(), 0});
    Waiting &waiting = m_waiting.back();
    // From here on the records hold everything.
    waiting.payload.root = {};
    for (RecordGroup &group : waiting.shape.groups) {
        if (group.providerId.isEmpty())
            group.providerId = payload.providerId;
    }
}

void ImportRun::addRefusal(const QString &name, const Error &error)
{
    FileReport report;
    report.name = name;
    report.refusal = error;
    m_refused.push_back(report);
}

void ImportRun::order()
{
    const auto key = [](const Waiting &waiting) {
        const auto &groups = waiting.shape.groups;
        const int kind = groups.empty() ? -1 : static_cast<int>(groups.front().kind);
        return std::tuple(kind, earliest(waiting.shape), waiting.payload.name);
    };
    std::stable_sort(m_waiting.begin(), m_waiting.end(),
                     [&key](const Waiting &a, const Waiting &b) { return key(a) < key(b); });
    int index = 0;
    for (Waiting &waiting : m_waiting) {
        waiting.index = index++;
        m_facts.noteSpeaker(waiting.index, waiting.shape.groups);
    }
}

FileReport ImportRun::take(const Waiting &waiting)
{
    FileReport report;
    const auto taken = m_database
                           .write([&](Transaction &tx) {
                               // Anew each time: after a deadlock the work is run again.
                               report = FileReport();
                               report.name = waiting.payload.name;
                               for (const QString &what : waiting.shape.leftOut)
                                   report.leftOut(what);
                               Taking taking(tx, m_facts, waiting.payload, waiting.index, report);
                               for (const RecordGroup &group : waiting.shape.groups)
                                   takers::takeGroup(taking, group);
                               if (report.isUnchanged())
                                   return;
                               history::append(taking);
                               journalItems(tx, entryFor(taking, m_actor));
                           })
                           .result();
    if (!taken) {
        report = FileReport();
        report.name = waiting.payload.name;
        report.refusal = taken.error();
    }
    return report;
}

std::vector<FileReport> ImportRun::run(const Tell &tell)
{
    order();
    std::vector<FileReport> reports;
    const auto finish = [&](const FileReport &report) {
        reports.push_back(report);
        tell(report);
    };
    for (const FileReport &refused : m_refused)
        finish(refused);
    std::vector<const Waiting *> left;
    for (const Waiting &waiting : m_waiting)
        left.push_back(&waiting);
    // What needs something that another payload brings is tried again as long as anything goes in.
    for (bool progress = true; progress && !left.empty();) {
        progress = false;
        std::vector<const Waiting *> again;
        std::vector<FileReport> refusals;
        for (const Waiting *waiting : left) {
            const FileReport report = take(*waiting);
            if (mayComeLater(report)) {
                again.push_back(waiting);
                refusals.push_back(report);
                continue;
            }
            progress = progress || !report.refusal;
            finish(report);
        }
        left = again;
        if (!progress || again.empty()) {
            for (const FileReport &refusal : refusals)
                finish(refusal);
            left.clear();
        }
    }
    return reports;
}

} // namespace loomdeck
