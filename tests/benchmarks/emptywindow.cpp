// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bare limit of a start: a window with one chart, shown, and the word that its first frame is there.
#include <cstdio>
#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData(R"(
        import QtQuick
        import QtCharts
        Window {
            width: 1440
            height: 900
            visible: true
            ChartView {
                anchors.fill: parent
                LineSeries {
                    XYPoint { x: 0; y: 0 }
                    XYPoint { x: 1; y: 2 }
                    XYPoint { x: 2; y: 1 }
                }
            }
        })");
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects()[0]);
    if (!window)
        return 1;
    QObject::connect(
        window, &QQuickWindow::frameSwapped, &app,
        [] {
            std::fputs("first frame\n", stderr);
            QCoreApplication::quit();
        },
        Qt::SingleShotConnection);
    return QApplication::exec();
}
