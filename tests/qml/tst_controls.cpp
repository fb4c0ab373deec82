// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An own main, because QUICK_TEST_MAIN makes no QApplication and charts need one.
#include "screen.h"

#include <QApplication>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine) { loomdeck::test::prepareEngine(*engine); }
};

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    loomdeck::test::prepareTests();
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "controls", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "tst_controls.moc"
