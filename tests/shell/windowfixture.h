// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/session.h"
#include "support/teststore.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

namespace loomdeck::test {

/** The program's window on a demo workspace of its own, with workers: what a person has before them. */
class WindowFixture
{
public:
    struct Options
    {
        QString page, theme = QStringLiteral("light");
        QSize size{1440, 900};
        /** How long a phase takes. */
        Micros thinks = std::chrono::milliseconds(50);
        Role role = Role::Admin;
        int workers = 2;
        /** Made-up work; without it the store is as on the first day. */
        bool filled = true;
        /** A file that is there already, instead of a demo workspace. */
        QString store;
    };

    explicit WindowFixture(const Options &options);
    ~WindowFixture();

    Session &session() { return *m_session; }
    Queries &queries() { return *m_session->queries(); }
    QQuickWindow &window() { return *m_window; }

    /** The visible item with this name, in the page, the drawer or a dialog; null when there is none. */
    QQuickItem *find(const QString &objectName, QQuickItem *within = nullptr);
    /** Waits until there is one, and clicks into its middle. */
    void click(const QString &objectName, const QString &within = {});
    void press(const QKeySequence &keys);
    void type(const QString &text);
    /** Until the page has its data and two pictures in a row are the same. */
    void settle();
    /** What is on screen where this item stands. */
    QImage imageOf(const QString &objectName);
    /** Into the folder of pictures, as NAME.png. */
    void picture(const QString &name);

    /** Key of the first item that the query lists. */
    qint64 first(const QString &query);
    ItemWithTask item(qint64 key);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace loomdeck::test
