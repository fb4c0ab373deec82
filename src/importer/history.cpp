// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/history.h"

#include "core/texttime.h"
#include "importer/marks.h"
#include "importer/pastentry.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace loomdeck::history {

namespace {

const QString eventKind = u"event"_s;
const QByteArray fromRow = "row", fromEvent = "event";

QString hashed(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/** The id of the event, or a digest of its content when it has none. */
QString idOf(const PastEvent &event)
{
    return event.id.isEmpty() ? u"content:"_s + QString::fromLatin1(marks::contentDigest(event.record).toHex())
                              : event.id;
}

} // namespace

void take(Taking &taking, const PastEvent &event, const QString &word)
{
    PastEntry past = pastEntry(taking, event);
    const QString id = idOf(event);
    const QByteArray digest = marks::contentDigest(event.record);
    if (const auto before = marks::digestOf(taking.sql, eventKind, id)) {
        if (*before != digest)
            taking.report.leftOut(u"the event %1, which was taken before with other content"_s.arg(event.id));
        return taking.report.unchanged(word);
    }
    if (!past.same.isEmpty()) {
        const QString same = hashed(past.same);
        const auto teller = marks::digestOf(taking.sql, past.sameKind, same);
        // Two events of one moment have ids of their own; a row without one repeats what is known.
        if (teller && (event.id.isEmpty() || *teller == fromRow))
            return taking.report.unchanged(word);
        marks::remember(taking.tx, past.sameKind, same, event.id.isEmpty() ? fromRow : fromEvent);
    }
    marks::remember(taking.tx, eventKind, id, digest);
    const QString subject = past.entry.subjectName.isEmpty() ? QString() : u" of "_s + past.entry.subjectName;
    taking.report.created(word, u"%1%2 at %3"_s.arg(past.entry.kind, subject, isoText(event.at)));
    taking.history.push_back(std::move(past.entry));
}

void append(Taking &taking)
{
    std::stable_sort(taking.history.begin(), taking.history.end(),
                     [](const JournalEntry &a, const JournalEntry &b) { return a.occurredAt < b.occurredAt; });
    if (!taking.history.empty())
        journal::append(taking.tx, taking.history);
}

} // namespace loomdeck::history
