// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/prompt.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** The versions of one prompt, newest first. GUI thread. */
class PromptVersions : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use PromptController.compare")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        AuthorRole,
        TimeRole,
        NoteRole,
        ActiveRole,
        DefaultRole, ///< it came with the program
    };
    Q_ENUM(Role)

    explicit PromptVersions(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_versions.size()); }
    /** Rows that are known keep their place; versions never change, so only their front can grow. */
    void set(const std::vector<PromptVersion> &versions, int active);
    void clear();
    Q_INVOKABLE int indexOf(int number) const;
    Q_INVOKABLE int numberAt(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<PromptVersion> m_versions;
    int m_active = 0;
};

} // namespace loomdeck
