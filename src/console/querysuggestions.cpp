// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/querysuggestions.h"

#include "backlog/backlogquery.h"
#include "console/filterchips.h"
#include "console/itemwords.h"

#include <QCoreApplication>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qsizetype mostOffered = 30;

struct Offer
{
    QString text, note;
};

QList<Offer> valuesOf(const QString &key, const QueryNames &names)
{
    QList<Offer> offers;
    const auto plain = [&offers](const QStringList &values) {
        for (const QString &value : values)
            offers << Offer{value, {}};
    };
    if (key == u"state") {
        for (const ItemState state : allItemStates())
            offers << Offer{itemStateName(state), itemwords::stateWord(state)};
    } else if (key == u"phase") {
        for (const Phase phase : allPhases())
            offers << Offer{phaseName(phase), {}};
    } else if (key == u"why") {
        for (int reason = static_cast<int>(WaitReason::Inputs); reason <= static_cast<int>(WaitReason::Prompt);
             ++reason)
            offers << Offer{waitReasonCode(static_cast<WaitReason>(reason)), {}};
    } else if (key == u"plan") {
        plain(names.plans);
    } else if (key == u"branch") {
        plain(names.branches);
    } else if (key == u"provider") {
        plain(names.providers);
    } else if (key == u"model") {
        plain(names.models);
    } else if (key == u"age") {
        plain({u">15m"_s, u">2h"_s, u">1d"_s, u"<15m"_s});
    } else if (key == u"tries") {
        plain({u">0"_s, u">1"_s, u">2"_s});
    } else if (key == u"sort") {
        for (const QString &name : BacklogQuery::sortNames())
            offers << Offer{u'-' + name, QCoreApplication::translate("querysuggestions", "falling")}
                   << Offer{name, QCoreApplication::translate("querysuggestions", "rising")};
    }
    return offers;
}

QString quoted(const QString &value)
{
    return value.contains(u' ') || value.contains(u',') ? u'"' + value + u'"' : value;
}

} // namespace

QVariantList querySuggestions(const QString &word, const QueryNames &names)
{
    QVariantList list;
    const auto add = [&list](const QString &text, const QString &note) {
        if (list.size() < mostOffered)
            list << QVariantMap{{u"text"_s, text}, {u"note"_s, note}};
    };
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0) {
        for (const QString &key : BacklogQuery::keys()) {
            if (key.startsWith(word, Qt::CaseInsensitive))
                add(key + u':', FilterChips::nameOf(key));
        }
        return list;
    }
    const QString key = word.left(colon).toLower();
    // Values before the last comma are chosen already.
    const qsizetype begin = std::max(colon, word.lastIndexOf(u',')) + 1;
    QString typed = word.mid(begin);
    typed.remove(u'"');
    for (const Offer &offer : valuesOf(key, names)) {
        if (offer.text.contains(typed, Qt::CaseInsensitive) && offer.text != typed)
            add(word.left(begin) + quoted(offer.text), offer.note);
    }
    return list;
}

} // namespace loomdeck
