// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include <QQuickWindow>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto pause = 120ms;
constexpr auto patience = 20s;
// Equal pictures in a row; rows that are drawn as one picture each reach the window a frame late.
constexpr int enough = 4;

} // namespace

bool isSettled(QQuickWindow &window)
{
    // The frame knows whether the store is open and the page is made; a page may add when it has its data.
    const QObject *frame = window.property("frame").value<QObject *>();
    const QObject *page = frame ? frame->property("page").value<QObject *>() : nullptr;
    const QVariant ofPage = page ? page->property("settled") : QVariant();
    return frame && frame->property("settled").toBool() && (!ofPage.isValid() || ofPage.toBool());
}

Screenshot::Screenshot(QQuickWindow &window, QString file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(std::move(file))
{
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_age.start();
    m_timer.start(pause);
}

QSize Screenshot::sizeFromText(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{3,4})x(\\d{3,4})$"_s);
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits = size.width() >= 320 && size.height() >= 240 && size.width() <= 7680 && size.height() <= 4320;
    return match.hasMatch() && fits ? size : QSize();
}

void Screenshot::look()
{
    const bool late = m_age.hasExpired(std::chrono::milliseconds(patience).count());
    if (!isSettled(m_window) && !late)
        return;
    const QImage image = m_window.grabWindow();
    m_equal = image == m_last ? m_equal + 1 : 0;
    m_last = image;
    if (m_equal < enough && !late)
        return;
    m_timer.stop();
    Q_EMIT done(image.save(m_file) ? QString() : u"The picture cannot be written to %1."_s.arg(m_file));
}

} // namespace loomdeck
