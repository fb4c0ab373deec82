// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linediff.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** What changed between two texts, a row a line. GUI thread. */
class DiffLines : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use PromptController.compare or TranscriptDetails.lines")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /** `2 lines added, 1 removed` */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    enum Role {
        SignRole = Qt::UserRole + 1, ///< `+`, `−` or a blank
        KindRole,                    ///< `added`, `removed`, `same`
        BeforeRole,                  ///< number of the line in each text; empty where it does not stand
        AfterRole,
        TextRole,
        SpokenRole, ///< the row for those who do not see it
    };
    Q_ENUM(Role)

    explicit DiffLines(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_lines.size()); }
    QString summary() const;
    void set(const QString &before, const QString &after);
    /** One text with its numbers, nothing changed. Lines too long to be laid out at once are broken up. */
    void setText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    std::vector<DiffLine> m_lines;
    int m_added = 0, m_removed = 0;
};

} // namespace loomdeck
