// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/prompt.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class PromptDrafts;

/** The prompts, one a phase, in the order of the phases. GUI thread. */
class PromptList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use PromptController.list")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        StateRole, ///< in a word
        StateIconRole,
        StateRoleRole, ///< role of the theme
        ActiveRole,    ///< `version 3`
        EditedRole,    ///< it has text that is not saved
        OfferRole,     ///< a newer default exists
    };
    Q_ENUM(Role)

    explicit PromptList(PromptDrafts &drafts, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    const std::vector<PromptTemplate> &rows() const { return m_rows; }
    void set(std::vector<PromptTemplate> rows);
    Q_INVOKABLE int indexOf(const QString &templateId) const;
    Q_INVOKABLE QString idAt(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    void told();

    PromptDrafts &m_drafts;
    std::vector<PromptTemplate> m_rows;
};

} // namespace loomdeck
