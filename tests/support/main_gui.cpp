// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"

#include <QApplication>
#include <QLocale>

int main(int argc, char **argv)
{
    // Not a QGuiApplication: charts crash without widgets.
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    return loomdeck::test::runNamed(argc, argv);
}
