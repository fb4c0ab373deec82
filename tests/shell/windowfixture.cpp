// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "demo/demo.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr int patience = 30'000;
// Rows that are drawn as one picture each reach the window a frame late.
constexpr int betweenPictures = 40;

QQuickItem *findIn(QQuickItem *root, const QString &objectName)
{
    if (root->objectName() == objectName && root->isVisible())
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = findIn(child, objectName))
            return found;
    }
    return nullptr;
}

} // namespace

WindowFixture::WindowFixture(const Options &options)
{
    QTest::failOnWarning(QRegularExpression(u"qrc:/|QQmlComponent|TypeError|ReferenceError"_s));
    Session::Options wanted;
    Config config;
    config.environment.name = u"demo"_s;
    config.environment.colour = u"run"_s;
    config.who.name = u"ops.admin"_s;
    config.who.role = options.role;
    const QString file = options.store.isEmpty() ? m_folder.filePath(u"demo.db"_s) : options.store;
    wanted.engine = {must(StoreUrl::parse(u"sqlite:"_s + file)), config, u"console"_s, options.workers};
    wanted.page = options.page;
    if (options.filled && options.store.isEmpty())
        wanted.fill = [thinks = options.thinks](Engine &engine) -> Result<void> {
            const auto filled = fillDemo(engine, {.thinks = thinks});
            return filled ? Result<void>() : Result<void>(filled.error());
        };
    m_session = std::make_unique<Session>(wanted);
    m_session->open();
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(u"qrc:/qt/qml"_s);
    m_engine->setInitialProperties({{u"forcedTheme"_s, options.theme},
                                    {u"visible"_s, true},
                                    {u"width"_s, options.size.width()},
                                    {u"height"_s, options.size.height()}});
    m_engine->load(QUrl(u"qrc:/qt/qml/Loomdeck/Shell/Main.qml"_s));
    m_window = m_engine->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(m_engine->rootObjects()[0]);
    if (!m_window || !QTest::qWaitForWindowExposed(m_window))
        qFatal("The window does not open.");
    if (!QTest::qWaitFor([this] { return m_session->state() == Session::Open; }, patience))
        qFatal("The workspace does not open: %s", qPrintable(m_session->error().message));
    if (!QTest::qWaitFor([this] { return m_window->property("frame").value<QObject *>() != nullptr; }, patience))
        qFatal("The frame is not made.");
}

WindowFixture::~WindowFixture()
{
    const auto closed = m_session->close();
    if (!QTest::qWaitFor([&] { return closed.isFinished(); }, patience))
        qFatal("The console does not close.");
    m_engine.reset();
}

QQuickItem *WindowFixture::find(const QString &objectName, QQuickItem *within)
{
    QQuickItem *const content = m_window->contentItem();
    QQuickItem *const all = content->parentItem() ? content->parentItem() : content;
    return findIn(within ? within : all, objectName);
}

void WindowFixture::click(const QString &objectName, const QString &within)
{
    QQuickItem *item = nullptr;
    const auto there = [&] {
        QQuickItem *const around = within.isEmpty() ? nullptr : find(within);
        item = within.isEmpty() || around ? find(objectName, around) : nullptr;
        return item && item->isEnabled();
    };
    if (!QTest::qWaitFor(there, patience))
        return QTest::qFail(qPrintable(u"Nothing to click is named "_s + objectName), __FILE__, __LINE__);
    QTest::mouseClick(m_window, Qt::LeftButton, {},
                      item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
}

void WindowFixture::press(const QKeySequence &keys)
{
    QTest::keySequence(m_window, keys);
}

void WindowFixture::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window, letter.toLatin1());
}

void WindowFixture::settle()
{
    QImage last;
    QElapsedTimer pause;
    int equal = 0;
    pause.start();
    const bool still = QTest::qWaitFor(
        [&] {
            if (pause.elapsed() < betweenPictures)
                return false;
            pause.restart();
            const QObject *frame = m_window->property("frame").value<QObject *>();
            const QObject *page = frame->property("page").value<QObject *>();
            const QVariant ofPage = page ? page->property("settled") : QVariant();
            if (!frame->property("settled").toBool() || (ofPage.isValid() && !ofPage.toBool()))
                return false;
            const QImage now = m_window->grabWindow();
            equal = now == last ? equal + 1 : 0;
            last = now;
            return equal >= 4;
        },
        patience);
    if (!still)
        QTest::qFail("The window does not come to rest.", __FILE__, __LINE__);
}

QImage WindowFixture::imageOf(const QString &objectName)
{
    const QQuickItem *item = find(objectName);
    if (!item)
        return {};
    const QRectF place = item->mapRectToScene({0, 0, item->width(), item->height()});
    return m_window->grabWindow().copy(place.toRect());
}

void WindowFixture::picture(const QString &name)
{
    settle();
    const QString folder = QStringLiteral(LOOMDECK_PICTURES);
    QDir().mkpath(folder);
    const QImage image = m_window->grabWindow();
    if (image.size() != m_window->size() || !image.save(u"%1/%2.png"_s.arg(folder, name)))
        QTest::qFail(qPrintable(u"No picture of "_s + name), __FILE__, __LINE__);
}

qint64 WindowFixture::first(const QString &query)
{
    const auto keys = must(await(queries().firstKeys(must(BacklogQuery::parse(query)), 1)));
    return keys.empty() ? 0 : keys.front();
}

ItemWithTask WindowFixture::item(qint64 key)
{
    return must(await(queries().items({key}))).at(0);
}

} // namespace loomdeck::test
