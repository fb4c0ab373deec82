// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <optional>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace loomdeck {

/** What became of one payload, for people and for the journal. A value. */
class FileReport
{
public:
    QString name; ///< as people named it
    /** Why it was refused as a whole; nothing of it is in the store then. */
    std::optional<Error> refusal;

    void created(const QString &word, const QString &what) { note(m_created, u"created", word, what); }
    void updated(const QString &word, const QString &what) { note(m_updated, u"updated", word, what); }
    void unchanged(const QString &word) { ++m_unchanged[word]; }
    void leftOut(const QString &what);
    /** A field that nobody knows and that was kept. */
    void kept(const QJsonObject &unknown);
    /** Something besides the records was written, for example a name for an id they mention. */
    void wrote() { m_wrote = true; }

    bool isUnchanged() const { return m_created.isEmpty() && m_updated.isEmpty() && !m_wrote; }
    /** It held no record that is taken. */
    bool isLeftOut() const { return !refusal && isUnchanged() && m_unchanged.isEmpty(); }
    int createdCount() const { return sum(m_created); }
    int updatedCount() const { return sum(m_updated); }
    int unchangedCount() const { return sum(m_unchanged); }
    /** `{created:{item:3}, updated:{…}, unchanged:{…}}` */
    QJsonObject counts() const;

    /** One line each of what was created, updated, unchanged, left out and kept. */
    QStringList lines() const;
    /** The line of the refusal: file, path, what, why, what to do. */
    QString refusalLine() const;

private:
    using Counts = QMap<QString, int>;
    void note(Counts &counts, QStringView verb, const QString &word, const QString &what);
    static int sum(const Counts &counts);

    Counts m_created, m_updated, m_unchanged, m_kept;
    QStringList m_lines, m_leftOut;
    bool m_wrote = false;
};

/** `taken 3 of 5, 1 left out, 1 refused: 12 created, 1 updated, 30 unchanged`; says so when nothing changed. */
QString summaryLine(const std::vector<FileReport> &reports);

} // namespace loomdeck
