// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QTimer>

class QQuickWindow;

namespace loomdeck {

/** True when the window has its frame, the store is open and the page has what it shows. GUI thread. */
bool isSettled(QQuickWindow &window);

/**
 * Takes one picture of a window once its page has what it shows and stands still. GUI thread.
 */
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(QQuickWindow &window, QString file, QObject *parent = nullptr);

    /** `1440x900`; empty when it is no size between 320x240 and 7680x4320. */
    static QSize sizeFromText(const QString &text);

Q_SIGNALS:
    /** Empty when the file is written, else what went wrong. */
    void done(const QString &problem);

private:
    void look();

    QQuickWindow &m_window;
    const QString m_file;
    QTimer m_timer;
    QElapsedTimer m_age;
    QImage m_last;
    int m_equal = 0;
};

} // namespace loomdeck
