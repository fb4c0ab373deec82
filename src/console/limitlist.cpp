// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/limitlist.h"

#include "console/gatewords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int mostRunning = 1'000;

QString atOnce(const std::optional<int> &places)
{
    return places ? LimitList::tr("%1 at once").arg(Formats::number(*places)) : LimitList::tr("any number");
}

QString reasonAndWho(const QString &reason, const QString &who)
{
    return reason.isEmpty() ? who : who.isEmpty() ? reason : u"%1 · %2"_s.arg(reason, who);
}

LimitRow rowOf(const Lane &lane, int running, const Formats &formats)
{
    LimitRow row;
    row.key = lane.key;
    row.isPaused = lane.closed;
    row.state = lane.closed ? u"paused"_s : u"limited"_s;
    row.kind = lane.isOfPlan() ? LimitList::tr("Plan") : LimitList::tr("Phase");
    row.name = lane.title;
    row.atMost = lane.closed && !lane.allowed ? u"–"_s : atOnce(lane.allowed);
    row.now = LimitList::tr("%1 run").arg(running);
    row.why = reasonAndWho(lane.closed || lane.isOfPhase() ? lane.reason : QString(), lane.actor);
    row.since = formats.clockTime(lane.changedAt);
    return row;
}

LimitRow rowOf(const GateFacts &facts, const Formats &formats)
{
    LimitRow row;
    row.key = facts.gate.key;
    row.isGate = true;
    row.state = gatewords::stateName(facts.gate.state);
    row.kind = LimitList::tr("Provider");
    row.name = gatewords::title(facts);
    row.atMost = atOnce(facts.gate.configured > 0 ? std::optional(facts.gate.configured) : std::nullopt);
    row.now = LimitList::tr("%1 run").arg(facts.inUse);
    row.why = facts.gate.state == GateState::Open
                  ? LimitList::tr("as configured")
                  : u"%1 · %2"_s.arg(gatewords::effect(facts, formats), gatewords::why(facts));
    row.since = formats.clockTime(facts.gate.changedAt);
    return row;
}

} // namespace

LimitList::LimitList(QObject *parent)
    : QAbstractListModel(parent)
    , m_refresher([this] { countRunning(); }, 500ms, this)
{
    Session &session = Session::instance();
    connect(session.lanes(), &LaneBook::changed, this, &LimitList::build);
    connect(session.gates(), &GateBook::changed, this, &LimitList::build);
    connect(session.formatsObject(), &Formats::changed, this, &LimitList::build);
    connect(session.live(), &LiveHub::jobsChanged, &m_refresher, &Refresher::want);
    connect(&session, &Session::opened, &m_refresher, &Refresher::want);
    m_refresher.now();
    build();
}

bool LimitList::loaded() const
{
    return Session::instance().lanes()->loaded() && Session::instance().gates()->loaded();
}

void LimitList::countRunning()
{
    Queries *queries = Session::instance().queries();
    if (!queries) {
        m_refresher.done();
        return;
    }
    whenDone(this, queries->jobs({.states = {u"running"_s}, .limit = mostRunning}),
             [this](const Result<std::vector<Job>> &jobs) {
                 m_refresher.done();
                 if (!jobs)
                     return Session::instance().noteError(tr("Reading running jobs"), jobs.error());
                 m_running.clear();
                 for (const Job &job : *jobs) {
                     ++m_running[Lane::ofPlan(job.planId)];
                     ++m_running[Lane::ofPhase(job.step)];
                 }
                 build();
             });
}

void LimitList::build()
{
    const Formats &formats = Session::instance().formats();
    std::vector<LimitRow> rows;
    for (const Lane &lane : Session::instance().lanes()->lanes())
        rows.push_back(rowOf(lane, m_running.value(lane.key), formats));
    std::ranges::stable_sort(rows, [](const LimitRow &a, const LimitRow &b) {
        return std::tuple(!a.isPaused, a.kind, a.name) < std::tuple(!b.isPaused, b.kind, b.name);
    });
    for (const GateFacts &facts : Session::instance().gates()->gates())
        rows.push_back(rowOf(facts, formats));
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &LimitRow::key, &LimitRow::key);
    if (!isSame)
        beginResetModel();
    m_rows = std::move(rows);
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {RowRole});
    Q_EMIT changed();
}

int LimitList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LimitList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LimitRow &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(row);
    case Qt::DisplayRole:
        return row.name;
    case RowKeyRole:
        return row.key;
    case LoadedRole:
        return true;
    case TickedRole:
    case ExpandedRole:
    case FlashRole:
        return false;
    case HeadingRole:
    case HeadingNoteRole:
        return QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> LimitList::roleNames() const
{
    return {{RowRole, "row"},           {RowKeyRole, "rowKey"},   {LoadedRole, "loaded"},
            {TickedRole, "ticked"},     {HeadingRole, "heading"}, {HeadingNoteRole, "headingNote"},
            {ExpandedRole, "expanded"}, {FlashRole, "flash"}};
}

const LimitRow *LimitList::at(int row) const
{
    return row < 0 || row >= count() ? nullptr : &m_rows[static_cast<size_t>(row)];
}

QString LimitList::summary() const
{
    const auto paused = static_cast<int>(std::ranges::count_if(m_rows, &LimitRow::isPaused));
    const auto gates = static_cast<int>(std::ranges::count_if(m_rows, &LimitRow::isGate));
    QStringList parts;
    if (paused > 0)
        parts << tr("%n plan(s) paused", nullptr, paused);
    if (const int limits = count() - paused - gates; limits > 0)
        parts << tr("%n limit(s)", nullptr, limits);
    parts << tr("%n provider model(s)", nullptr, gates);
    return parts.join(u", "_s);
}

QString LimitList::keyAt(int row) const
{
    const LimitRow *found = at(row);
    return found ? found->key : QString();
}

bool LimitList::isGate(int row) const
{
    const LimitRow *found = at(row);
    return found && found->isGate;
}

bool LimitList::isPaused(int row) const
{
    const LimitRow *found = at(row);
    return found && found->isPaused;
}

QString LimitList::copyText(int row) const
{
    const LimitRow *found = at(row);
    return found ? QStringList{found->state, found->kind, found->name, found->atMost,
                               found->now,   found->why,  found->since}
                       .join(u'\t')
                 : QString();
}

void LimitList::change(int row) const
{
    const LimitRow *found = at(row);
    Navigator *navigator = Session::instance().navigator();
    if (found && found->isGate)
        navigator->openSettings(u"providers"_s, found->key.section(u'.', 0, 0));
    else if (found)
        navigator->ask(u"work.limit"_s, 0, found->key);
}

void LimitList::hold(int row) const
{
    const LimitRow *found = at(row);
    if (!found)
        return;
    Navigator *navigator = Session::instance().navigator();
    if (found->isGate)
        navigator->ask(found->state == u"gateOpen" ? u"close-gate"_s : u"open-gate"_s, 0, found->key);
    else if (found->key.startsWith(Lane::planPrefix))
        navigator->ask(found->isPaused ? u"plan.resume"_s : u"plan.pause"_s, 0,
                       found->key.mid(Lane::planPrefix.size()));
}

} // namespace loomdeck
