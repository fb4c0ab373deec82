// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace loomdeck {

/**
 * The labels of an alert, by name. A label without a value is the same as none. Two alerts are one when their labels
 * are equal. A value; any thread.
 */
class LabelSet
{
public:
    using Label = std::pair<QString, QString>;

    LabelSet() = default;
    LabelSet(std::initializer_list<Label> labels);

    /** An empty value takes the label away. */
    void set(const QString &name, const QString &value);
    /** Empty when there is no such label. */
    const QString &value(const QString &name) const;
    bool contains(const QString &name) const { return !value(name).isEmpty(); }

    auto begin() const { return m_labels.begin(); }
    auto end() const { return m_labels.end(); }
    size_t size() const { return m_labels.size(); }
    bool isEmpty() const { return m_labels.empty(); }

    /** Alertmanager's (FNV-1a of names and values), so that fingerprints can be compared with its own. */
    quint64 fingerprint() const;
    /** The fingerprint in 16 hexadecimal digits. */
    QString fingerprintText() const;
    /** `{alertname="x", plan="y"}`, as it stands in a group key. */
    QString text() const;

    QJsonObject toJson() const;
    /** Values that are no text are dropped. */
    static LabelSet fromJson(const QJsonObject &json);

    /** The values of these labels in one text that no other values give; to look things up by. */
    QString valuesKey(const QStringList &names) const;

    bool operator==(const LabelSet &) const = default;

private:
    std::vector<Label> m_labels; ///< sorted by name, no empty values
};

} // namespace loomdeck
