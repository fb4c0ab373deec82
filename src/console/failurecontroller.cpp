// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/failurecontroller.h"

#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto failuresPause = 250ms;
// A retry that a node starts by itself writes no entry.
constexpr auto failuresNet = 10s;

const QList<TriageState> openStates{TriageState::New, TriageState::Acknowledged, TriageState::Assigned,
                                    TriageState::Retrying};

} // namespace

FailureController::FailureController(QObject *parent)
    : QObject(parent)
    , m_list(Session::instance())
    , m_refresher([this] { read(); }, failuresPause, this)
    , m_counting([this] { readCounts(); }, failuresPause, this)
{
    Session &session = Session::instance();
    const auto want = [this] {
        m_refresher.want();
        m_counting.want();
    };
    connect(session.live(), &LiveHub::itemsChanged, this, want);
    connect(session.live(), &LiveHub::jobsChanged, this, want);
    connect(&m_net, &QTimer::timeout, this, [want] {
        if (!Session::instance().live()->paused())
            want();
    });
    connect(session.formatsObject(), &Formats::changed, this, &FailureController::chosenChanged);
    connect(&session, &Session::opened, this, &FailureController::reload);
    connect(session.scope(), &Scope::scopeChanged, this, [this] {
        if (Session::instance().scope()->value() != m_scope)
            startOver();
    });
    connect(&m_list, &FailureTree::moreWanted, this, &FailureController::wantMore);
    m_scope = session.scope()->value();
    m_room = m_groupStep;
    m_net.start(failuresNet);
    if (session.queries())
        reload();
}

void FailureController::setSteps(int kinds, int failures)
{
    m_groupStep = kinds;
    m_failureStep = failures;
    startOver();
}

void FailureController::setView(const QString &view)
{
    if (std::exchange(m_view, view) != view)
        startOver();
}

void FailureController::startOver()
{
    m_scope = Session::instance().scope()->value();
    m_room = m_view == u"open" ? m_groupStep : m_failureStep;
    m_rooms.clear();
    m_loading = true;
    m_list.setHasMore(false);
    m_list.replace({});
    Q_EMIT viewChanged();
    reload();
}

void FailureController::reload()
{
    ++m_generation;
    m_anew = true;
    m_counting.now();
    m_refresher.now();
    Q_EMIT loadingChanged();
}

void FailureController::wantMore()
{
    m_room += m_view == u"open" ? m_groupStep : m_failureStep;
    m_refresher.now();
}

void FailureController::read()
{
    if (!Session::instance().queries()) {
        m_refresher.done();
        return;
    }
    if (m_view == u"open")
        readGroups();
    else
        readFailures();
}

void FailureController::readGroups()
{
    whenDone(this, Session::instance().queries()->failureGroups({{}, m_room, m_scope}),
             [this, generation = m_generation, room = m_room](const Result<std::vector<FailureGroup>> &groups) {
                 if (generation != m_generation)
                     return m_refresher.done();
                 if (!groups)
                     return failed(groups.error());
                 m_groups = std::ssize(*groups);
                 m_list.setHasMore(m_groups == room);
                 readUnfolded(*groups, {});
             });
}

void FailureController::readUnfolded(std::vector<FailureGroup> groups, std::vector<FailureLine> lines)
{
    while (!groups.empty()) {
        const FailureGroup group = groups.front();
        const bool open = m_unfolded.contains(group.fingerprint);
        groups.erase(groups.begin());
        lines.push_back(FailureLine::of(group, open));
        if (!open)
            continue;
        const int room = m_rooms.value(group.fingerprint, m_failureStep);
        FailureFilter filter{openStates, group.fingerprint, {}, {}, 0, room};
        filter.scope = m_scope;
        whenDone(this, Session::instance().queries()->failures(filter),
                 [this, generation = m_generation, group, groups,
                  lines](const Result<std::vector<FailureRecord>> &failures) mutable {
                     if (generation != m_generation)
                         return m_refresher.done();
                     if (!failures)
                         return failed(failures.error());
                     for (const FailureRecord &record : *failures)
                         lines.push_back(FailureLine::of(record, group.fingerprint));
                     if (const qint64 rest = group.failures - std::ssize(*failures); rest > 0)
                         lines.push_back(FailureLine::rest(group.fingerprint, rest));
                     readUnfolded(std::move(groups), std::move(lines));
                 });
        return;
    }
    take(std::move(lines));
}

void FailureController::readFailures()
{
    FailureFilter filter;
    filter.limit = m_room;
    filter.scope = m_scope;
    filter.assigned = m_view == u"assigned";
    filter.states = filter.assigned         ? openStates
                    : m_view == u"resolved" ? QList{TriageState::Resolved}
                                            : QList{TriageState::Ignored};
    whenDone(this, Session::instance().queries()->failures(filter),
             [this, generation = m_generation, room = m_room](const Result<std::vector<FailureRecord>> &failures) {
                 if (generation != m_generation)
                     return m_refresher.done();
                 if (!failures)
                     return failed(failures.error());
                 m_list.setHasMore(std::ssize(*failures) == room);
                 std::vector<FailureRecord> records = *failures;
                 if (m_view == u"assigned")
                     std::ranges::stable_partition(records, [](const FailureRecord &record) {
                         return record.assignee == Session::instance().operatorName();
                     });
                 std::vector<FailureLine> lines;
                 for (const FailureRecord &record : records)
                     lines.push_back(FailureLine::of(record, {}));
                 take(std::move(lines));
             });
}

void FailureController::take(std::vector<FailureLine> lines)
{
    m_refresher.done();
    if (std::exchange(m_anew, false))
        m_list.replace(std::move(lines));
    else
        m_list.merge(lines);
    if (std::exchange(m_loading, false) || m_error.isSet()) {
        m_error = {};
        Q_EMIT loadingChanged();
    }
    Q_EMIT countsChanged();
    Q_EMIT chosenChanged();
}

void FailureController::failed(const Error &error)
{
    m_refresher.done();
    m_error = ErrorWords::of(error);
    m_loading = false;
    Session::instance().noteError(tr("Reading failures"), error);
    Q_EMIT loadingChanged();
}

void FailureController::readCounts()
{
    Queries *queries = Session::instance().queries();
    if (!queries) {
        m_counting.done();
        return;
    }
    whenDone(this, queries->failureCounts(m_scope), [this, scope = m_scope](const Result<FailureCounts> &counts) {
        m_counting.done();
        if (!counts || scope != m_scope)
            return;
        m_counts = *counts;
        Q_EMIT countsChanged();
    });
}

QVariantList FailureController::tabs() const
{
    const auto tab = [](const QString &key, const QString &text, qint64 count) {
        return QVariantMap{{u"key"_s, key}, {u"text"_s, text}, {u"count"_s, static_cast<double>(count)}};
    };
    return {tab(u"open"_s, tr("Open", "failures"), m_counts.open),
            tab(u"assigned"_s, tr("Assigned"), m_counts.assigned),
            tab(u"resolved"_s, tr("Resolved"), m_counts.resolved), tab(u"ignored"_s, tr("Ignored"), m_counts.ignored)};
}

QString FailureController::caption() const
{
    if (m_error.isSet())
        return m_error.message;
    if (m_view == u"open" && m_groups > 0 && m_counts.kinds > m_groups)
        return tr("%1; the first %2 of %3 kinds, more come as you scroll")
            .arg(tr("%n failure(s)", nullptr, static_cast<int>(m_counts.open)), Formats::number(m_groups),
                 Formats::number(m_counts.kinds));
    if (m_view == u"open" && m_groups > 0)
        return tr("%1 of %2, those that block most first")
            .arg(tr("%n failure(s)", nullptr, static_cast<int>(m_counts.open)),
                 tr("%n kind(s)", nullptr, static_cast<int>(m_groups)));
    if (m_view == u"open")
        return {};
    const qint64 total = m_view == u"assigned"   ? m_counts.assigned
                         : m_view == u"resolved" ? m_counts.resolved
                                                 : m_counts.ignored;
    if (m_list.count() > 0 && m_list.count() < total)
        return tr("The newest %1 of %2, more come as you scroll")
            .arg(Formats::number(m_list.count()), Formats::number(total));
    return m_view == u"assigned" ? tr("Yours first") : tr("Newest first");
}

void FailureController::setCurrent(const QString &key)
{
    if (std::exchange(m_current, key) != key)
        Q_EMIT chosenChanged();
}

QString FailureController::chosenText() const
{
    const FailureLine *line = chosen();
    if (!line || line->more > 0)
        return {};
    if (line->isGroup)
        return tr("%n failure(s) alike", nullptr, static_cast<int>(line->group.failures));
    return line->record.backlogId;
}

bool FailureController::chosenIsOpen() const
{
    const FailureLine *line = chosen();
    return line && line->more == 0 && (line->isGroup || isOpen(line->record.state));
}

QString FailureController::retryText() const
{
    const FailureLine *line = chosen();
    if (line && line->isGroup)
        return tr("Retry this group of %1…").arg(Formats::number(line->group.failures));
    return tr("Retry this group…");
}

QString FailureController::scopeText() const
{
    const Scope &scope = *Session::instance().scope();
    if (scope.isAll())
        return {};
    return scope.branch().isEmpty() ? scope.text() : u"%1 · %2"_s.arg(scope.text(), scope.branchText());
}

QString FailureController::keyAt(int row) const
{
    const FailureLine *line = m_list.at(row);
    return line ? line->key : QString();
}

void FailureController::unfold(int row, bool open)
{
    const FailureLine *line = m_list.at(row);
    if (!line || m_view != u"open")
        return;
    // A failure is folded away with its group.
    const QString fingerprint = line->isGroup ? line->group.fingerprint : line->record.fingerprint;
    if (open == m_unfolded.contains(fingerprint))
        return;
    if (open)
        m_unfolded.insert(fingerprint);
    else
        m_unfolded.remove(fingerprint);
    m_refresher.now();
}

void FailureController::activate(int row)
{
    const FailureLine *line = m_list.at(row);
    if (!line)
        return;
    if (line->isGroup) {
        unfold(row, !line->expanded);
    } else if (line->more > 0) {
        m_rooms[line->record.fingerprint] = m_rooms.value(line->record.fingerprint, m_failureStep) + m_failureStep;
        m_refresher.now();
    } else {
        Session::instance().navigator()->showItem(line->record.itemKey);
    }
}

void FailureController::showTranscript(int row)
{
    const FailureLine *line = m_list.at(row);
    if (line && !line->isGroup && !line->record.transcriptId.isEmpty())
        Session::instance().navigator()->ask(u"transcript"_s, line->record.itemKey, line->record.transcriptId);
}

void FailureController::showResolver(int row)
{
    const FailureLine *line = m_list.at(row);
    if (!line || line->isGroup)
        return;
    Navigator *navigator = Session::instance().navigator();
    if (!line->record.resolvedByTranscript.isEmpty())
        navigator->ask(u"transcript"_s, line->record.itemKey, line->record.resolvedByTranscript);
    else if (line->record.resolvedByJob != 0)
        navigator->showJob(line->record.resolvedByJob);
}

void FailureController::ask(const QString &command)
{
    const FailureLine *line = chosen();
    Session &session = Session::instance();
    if (!line || line->more > 0 || !session.commands()->refusal(command).isEmpty())
        return;
    const bool whole = line->isGroup || command == u"failure.retry-group";
    if (chosenIsOpen() == (command == u"failure.reopen"))
        return;
    const QString fingerprint = line->isGroup ? line->group.fingerprint : line->record.fingerprint;
    session.navigator()->ask(command, whole ? 0 : 1, whole ? fingerprint : line->record.id);
}

} // namespace loomdeck
