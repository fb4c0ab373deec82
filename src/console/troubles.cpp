// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/troubles.h"

#include "console/saidwords.h"
#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

Troubles::Troubles(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_refresher([this] { read(); }, 1s, this)
{}

void Troubles::follow()
{
    connect(m_session.live(), &LiveHub::itemsChanged, &m_refresher, &Refresher::want);
    connect(m_session.scope(), &Scope::scopeChanged, &m_refresher, &Refresher::want);
    m_refresher.now();
}

void Troubles::read()
{
    whenDone(this, m_session.queries()->troubles(m_session.scope()->value()),
             [this](const Result<TroubleFacts> &facts) {
                 m_refresher.done();
                 if (facts)
                     m_facts = *facts;
                 Q_EMIT changed();
             });
}

std::vector<std::pair<QString, TroubleWords>> Troubles::list() const
{
    std::vector<std::pair<QString, TroubleWords>> list;
    const auto oldest = [this](const TroubleFacts::Trouble &trouble) {
        // A time is not broken over two lines.
        const QString age = Formats::age(m_session.formats().now() - trouble.since).replace(u' ', QChar(QChar::Nbsp));
        return tr("%1 of %2 for %3").arg(trouble.item, trouble.plan, age);
    };
    const auto add = [&](const QString &tab, const TroubleFacts::Trouble &trouble, TroubleWords words) {
        if (trouble.count == 0)
            return;
        words.why = words.why.isEmpty() ? oldest(trouble) : u"%1 %2"_s.arg(words.why, oldest(trouble));
        // What the one that waits longest says is likely what the others would.
        if (tab == u"failed" && !trouble.why.isEmpty())
            words.why += u": "_s + saidwords::said(trouble.why);
        list.emplace_back(tab, std::move(words));
    };
    const auto n = [](const TroubleFacts::Trouble &trouble) { return static_cast<int>(trouble.count); };
    const auto of = [](const QString &text, const TroubleFacts::Trouble &trouble) {
        return text.arg(Formats::number(trouble.count));
    };
    const TroubleFacts &f = m_facts;
    add(u"failed"_s, f.gaveUp,
        {u"bad"_s,
         u"failed"_s,
         tr("%n item(s) failed every attempt.", nullptr, n(f.gaveUp)),
         {},
         of(tr("Retry %1…"), f.gaveUp),
         u"retry"_s,
         u"backlog.retry"_s,
         u"why:gave-up"_s});
    add(u"in-progress"_s, f.stale,
        {u"warn"_s,
         u"stuck"_s,
         tr("%n item(s) stand in progress, but nothing works on them.", nullptr, n(f.stale)),
         {},
         of(tr("Resume %1…"), f.stale),
         u"play"_s,
         u"backlog.resume"_s,
         u"state:in-progress age:>1h"_s});
    add(u"stuck"_s, f.missing,
        {u"warn"_s,
         u"stuck"_s,
         tr("%n item(s) lack metadata and cannot start.", nullptr, n(f.missing)),
         {},
         of(tr("Fill and resume %1…"), f.missing),
         u"play"_s,
         u"backlog.resume"_s,
         u"why:missing-metadata"_s});
    add(u"blocked"_s, f.prompt,
        {u"warn"_s,
         u"blocked"_s,
         tr("%n item(s) wait for a prompt.", nullptr, n(f.prompt)),
         tr("No attempt is used."),
         tr("Show them"),
         u"filter"_s,
         {},
         u"why:prompt"_s});
    add(u"held"_s, f.provider,
        {u"held"_s,
         u"held"_s,
         tr("%n item(s) are held by their provider.", nullptr, n(f.provider)),
         tr("None has failed."),
         tr("Show them"),
         u"filter"_s,
         {},
         u"why:provider"_s});
    add(u"blocked"_s, f.lore,
        {u"warn"_s,
         u"blocked"_s,
         tr("%n item(s) are blocked by lore.", nullptr, n(f.lore)),
         {},
         tr("Show them"),
         u"filter"_s,
         {},
         u"why:lore"_s});
    return list;
}

TroubleWords Troubles::worstOf(const QString &tab) const
{
    for (auto &[of, words] : list()) {
        if (tab == u"all" || tab == of)
            return words;
    }
    return {};
}

} // namespace loomdeck
