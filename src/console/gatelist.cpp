// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/gatelist.h"

#include "console/gatebook.h"
#include "console/gatewords.h"
#include "console/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

const QString &gateKeyOf(const GateFacts &facts)
{
    return facts.gate.key;
}

/** Lower stands higher. A gate that is probed keeps the place it had while it was closed. */
int gateRank(const GateFacts &facts)
{
    switch (facts.gate.state) {
    case GateState::Shut:
        return 0;
    case GateState::Closed:
    case GateState::Probing:
        return 1;
    case GateState::Slowed:
        return 2;
    case GateState::Open:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

GateList::GateList(QObject *parent)
    : QAbstractListModel(parent)
    , m_book(*Session::instance().gates())
{
    connect(&m_book, &GateBook::changed, this, &GateList::take);
    connect(Session::instance().formatsObject(), &Formats::changed, this, [this] {
        if (count() > 0)
            Q_EMIT dataChanged(index(0), index(count() - 1));
    });
    connect(&m_clock, &QTimer::timeout, this, &GateList::tick);
    take();
}

int GateList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant GateList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GateFacts &facts = m_rows[static_cast<size_t>(index.row())];
    const Formats &formats = Session::instance().formats();
    switch (role) {
    case KeyRole:
        return facts.gate.key;
    case Qt::DisplayRole:
    case ProviderRole:
        return facts.providerName;
    case ModelNameRole:
        return facts.modelName;
    case StateRole:
        return gatewords::stateName(facts.gate.state);
    case EffectRole:
        return gatewords::effect(facts, formats);
    case ReasonRole:
        return gatewords::why(facts);
    case CountdownRole:
        return gatewords::countdown(facts, formats);
    case HeldRole:
        return gatewords::held(facts);
    case ForecastRole:
        return gatewords::forecast(facts, formats);
    case OpensRole:
        // A person who opens a slowed gate only makes it begin with one call again.
        return facts.gate.isClosed();
    default:
        return {};
    }
}

QHash<int, QByteArray> GateList::roleNames() const
{
    return {{KeyRole, "gateKey"},         {ProviderRole, "provider"}, {ModelNameRole, "modelName"},
            {StateRole, "stateName"},     {EffectRole, "effect"},     {ReasonRole, "reason"},
            {CountdownRole, "countdown"}, {HeldRole, "held"},         {ForecastRole, "forecast"},
            {OpensRole, "opens"}};
}

QString GateList::summary() const
{
    const auto &gates = m_book.gates();
    const auto closed = std::ranges::count_if(gates, [](const GateFacts &facts) { return facts.gate.isClosed(); });
    qint64 held = 0;
    for (const GateFacts &facts : gates)
        held += facts.held;
    const QString text = closed > 0 ? tr("%1 of %2 closed").arg(closed).arg(gates.size())
                                    : tr("%1 of %2 slowed").arg(m_total).arg(gates.size());
    if (held == 0)
        return text;
    return held == 1 ? tr("%1, 1 job waits").arg(text) : tr("%1, %2 jobs wait").arg(text, Formats::number(held));
}

void GateList::setWhole(bool whole)
{
    if (std::exchange(m_whole, whole) != whole)
        take();
}

void GateList::setTicking(bool ticking)
{
    if (std::exchange(m_ticking, ticking) == ticking)
        return;
    setClock();
    tick();
    Q_EMIT tickingChanged();
}

void GateList::take()
{
    std::vector<GateFacts> rows;
    std::ranges::copy_if(m_book.gates(), std::back_inserter(rows),
                         [](const GateFacts &facts) { return facts.gate.state != GateState::Open; });
    m_total = static_cast<int>(rows.size());
    std::ranges::stable_sort(rows, {}, gateRank);
    if (!m_whole && m_total > few)
        rows.resize(few);
    merge(rows);
    setClock();
    Q_EMIT changed();
}

void GateList::merge(const std::vector<GateFacts> &rows)
{
    // A row that stays keeps its delegate, and with it the focus of its button.
    for (int row = count() - 1; row >= 0; --row) {
        if (std::ranges::find(rows, gateKeyOf(m_rows[static_cast<size_t>(row)]), gateKeyOf) != rows.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        if (row < m_rows.size() && gateKeyOf(m_rows[row]) == gateKeyOf(rows[row]))
            continue;
        const auto old = std::ranges::find(m_rows, gateKeyOf(rows[row]), gateKeyOf);
        const int to = static_cast<int>(row), from = static_cast<int>(old - m_rows.begin());
        if (old != m_rows.end()) {
            beginMoveRows({}, from, from, {}, to);
            std::rotate(m_rows.begin() + to, old, old + 1);
            endMoveRows();
        } else {
            beginInsertRows({}, to, to);
            m_rows.insert(m_rows.begin() + to, rows[row]);
            endInsertRows();
        }
    }
    m_rows = rows;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void GateList::setClock()
{
    const bool counts =
        std::ranges::any_of(m_rows, [](const GateFacts &facts) { return facts.gate.until || facts.throughAt; });
    if (m_ticking && counts && !m_clock.isActive())
        m_clock.start(1s);
    else if (!m_ticking || !counts)
        m_clock.stop();
}

void GateList::tick()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {EffectRole, CountdownRole, ForecastRole});
}

} // namespace loomdeck
