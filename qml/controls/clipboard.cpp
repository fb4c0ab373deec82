// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace loomdeck {

Clipboard::Clipboard(QObject *parent)
    : QObject(parent)
{}

void Clipboard::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace loomdeck
