// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthview.h"

#include "core/texttime.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

struct HealthRange
{
    QString value;
    Micros length;
    const char *text;
};

const std::array<HealthRange, 6> &healthRanges()
{
    static const std::array<HealthRange, 6> list{{{u"1h"_s, 1h, QT_TRANSLATE_NOOP("HealthRange", "1 h")},
                                                  {u"6h"_s, 6h, QT_TRANSLATE_NOOP("HealthRange", "6 h")},
                                                  {u"24h"_s, 24h, QT_TRANSLATE_NOOP("HealthRange", "24 h")},
                                                  {u"7d"_s, 168h, QT_TRANSLATE_NOOP("HealthRange", "7 d")},
                                                  {u"30d"_s, 720h, QT_TRANSLATE_NOOP("HealthRange", "30 d")},
                                                  {u"90d"_s, 2160h, QT_TRANSLATE_NOOP("HealthRange", "90 d")}}};
    return list;
}

const HealthRange &healthRange(const QString &value)
{
    const auto &list = healthRanges();
    const auto found =
        std::find_if(list.begin(), list.end(), [&value](const HealthRange &one) { return one.value == value; });
    return found == list.end() ? list[2] : *found;
}

QString textOf(const HealthRange &range)
{
    return QCoreApplication::translate("HealthRange", range.text);
}

} // namespace

QString HealthView::toQuery() const
{
    QUrlQuery query;
    const auto add = [&query](const QString &key, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    if (range != HealthView().range)
        add(u"range"_s, range);
    if (zoom) {
        add(u"from"_s, isoText(zoom->first));
        add(u"to"_s, isoText(zoom->second));
    }
    add(u"plan"_s, labels.plan);
    add(u"branch"_s, labels.branch);
    add(u"planner"_s, labels.planner);
    add(u"provider"_s, labels.provider);
    return query.toString(QUrl::FullyEncoded);
}

HealthView HealthView::fromQuery(const QString &query)
{
    const QUrlQuery parts(query);
    const auto value = [&parts](const QString &key) { return parts.queryItemValue(key, QUrl::FullyDecoded); };
    HealthView view;
    view.range = knownRange(value(u"range"_s));
    view.labels = {value(u"plan"_s), value(u"branch"_s), value(u"planner"_s), value(u"provider"_s), {}};
    const auto from = parseIsoTime(value(u"from"_s)), to = parseIsoTime(value(u"to"_s));
    if (from && to && *from < *to)
        view.zoom = {*from, *to};
    return view;
}

QString HealthView::knownRange(const QString &range)
{
    return healthRange(range).value;
}

Micros HealthView::length() const
{
    return healthRange(range).length;
}

QString HealthView::rangeText() const
{
    return textOf(healthRange(range));
}

QVariantList HealthView::ranges()
{
    QVariantList list;
    for (const HealthRange &one : healthRanges())
        list << QVariantMap{{u"value"_s, one.value}, {u"text"_s, textOf(one)}};
    return list;
}

} // namespace loomdeck
