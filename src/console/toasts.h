// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** Short messages that come and go, newest last. GUI thread. */
class Toasts : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.toasts")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        KindRole, ///< a role colour of the theme: `ok`, `bad`, `warn`, `run`
        TextRole,
        ActionRole, ///< words of its button, empty for none
    };
    Q_ENUM(Role)

    explicit Toasts(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** `act` is called when the button is pressed. */
    void show(const QString &kind, const QString &text, const QString &action = {}, std::function<void()> act = {});
    Q_INVOKABLE void act(int id);
    Q_INVOKABLE void dismiss(int id);

Q_SIGNALS:
    /** For screen readers and the status line. */
    void said(const QString &text);

private:
    struct Toast
    {
        int id = 0;
        QString kind, text, action;
        std::function<void()> act;
    };
    qsizetype rowOf(int id) const;

    QList<Toast> m_toasts;
    int m_lastId = 0;
};

} // namespace loomdeck
