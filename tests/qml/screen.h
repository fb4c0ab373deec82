// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickView>

namespace loomdeck::test {

/** Locale, types and import path that every test of the screens starts from. */
void prepareTests();
void prepareEngine(QQmlEngine &engine);

/** Shows one QML file of this folder in a window and waits until it has been painted. */
bool showScreen(QQuickView &view, const QString &file, QSize size, bool dark);

} // namespace loomdeck::test
