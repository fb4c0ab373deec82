// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/gatebook.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** The providers of the settings page, the default first. GUI thread. */
class ProviderList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use ProviderController.list")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        CaptionRole, ///< `Ready · OpenAI-compatible`
        PlaceRole,   ///< `2 models · 127.0.0.1:8000/v1`
        StateRole,   ///< in a word
        StateIconRole,
        StateRoleRole, ///< role of the theme
        MarkRole,      ///< that it is the default, or that a configuration owns it
    };
    Q_ENUM(Role)

    explicit ProviderList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    const std::vector<ProviderFacts> &rows() const { return m_rows; }
    const ProviderFacts *find(const QString &id) const;
    void set(std::vector<ProviderFacts> rows);
    /** Gates moved, or words did. */
    void tell();
    Q_INVOKABLE int indexOf(const QString &id) const;
    Q_INVOKABLE QString idAt(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<ProviderFacts> m_rows;
};

} // namespace loomdeck
