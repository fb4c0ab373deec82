// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include "mockrows.h"

#include <QLocale>
#include <QQmlEngine>
#include <QTest>

namespace loomdeck::test {

using namespace Qt::StringLiterals;

void prepareTests()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    qmlRegisterType<MockRows>("Loomdeck.Tests", 1, 0, "MockRows");
}

void prepareEngine(QQmlEngine &engine)
{
    engine.addImportPath(u"qrc:/qt/qml"_s);
}

bool showScreen(QQuickView &view, const QString &file, QSize size, bool dark)
{
    prepareEngine(*view.engine());
    view.setInitialProperties({{u"dark"_s, dark}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(size);
    view.setSource(QUrl::fromLocalFile(QStringLiteral(QUICK_TEST_SOURCE_DIR "/") + file));
    view.show();
    return view.status() == QQuickView::Ready && QTest::qWaitForWindowExposed(&view);
}

} // namespace loomdeck::test
