// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/labelset.h"

#include "alerts/gotext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr quint64 fnvStart = 14695981039346656037ULL;
constexpr quint64 fnvPrime = 1099511628211ULL;
// No UTF-8 holds it, so that names and values cannot run together.
constexpr quint64 fnvSeparator = 255;

quint64 fnvText(quint64 hash, const QString &text)
{
    for (const char byte : text.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * fnvPrime;
    return (hash ^ fnvSeparator) * fnvPrime;
}

} // namespace

LabelSet::LabelSet(std::initializer_list<Label> labels)
{
    for (const auto &[name, value] : labels)
        set(name, value);
}

void LabelSet::set(const QString &name, const QString &value)
{
    const auto at = std::lower_bound(m_labels.begin(), m_labels.end(), name,
                                     [](const Label &one, const QString &wanted) { return one.first < wanted; });
    const bool isThere = at != m_labels.end() && at->first == name;
    if (isThere && value.isEmpty())
        m_labels.erase(at);
    else if (isThere)
        at->second = value;
    else if (!value.isEmpty())
        m_labels.insert(at, {name, value});
}

const QString &LabelSet::value(const QString &name) const
{
    static const QString none;
    // A handful of labels: looking at all is quicker than halving, for most differ in length.
    for (const auto &[key, value] : m_labels) {
        if (key == name)
            return value;
    }
    return none;
}

quint64 LabelSet::fingerprint() const
{
    quint64 hash = fnvStart;
    for (const auto &[name, value] : m_labels)
        hash = fnvText(fnvText(hash, name), value);
    return hash;
}

QString LabelSet::fingerprintText() const
{
    return u"%1"_s.arg(fingerprint(), 16, 16, QChar(u'0'));
}

QString LabelSet::text() const
{
    QStringList parts;
    for (const auto &[name, value] : m_labels)
        parts << name + u'=' + gotext::quoted(value);
    return u'{' + parts.join(u", "_s) + u'}';
}

QString LabelSet::valuesKey(const QStringList &names) const
{
    QString key;
    for (const QString &name : names) {
        const QString &one = value(name);
        // The length in front keeps values apart whatever letters they hold.
        key += QChar(static_cast<char16_t>(one.size() >> 16));
        key += QChar(static_cast<char16_t>(one.size()));
        key += one;
    }
    return key;
}

QJsonObject LabelSet::toJson() const
{
    QJsonObject json;
    for (const auto &[name, value] : m_labels)
        json.insert(name, value);
    return json;
}

LabelSet LabelSet::fromJson(const QJsonObject &json)
{
    LabelSet labels;
    for (auto it = json.begin(); it != json.end(); ++it)
        labels.set(it.key(), it.value().toString());
    return labels;
}

} // namespace loomdeck
