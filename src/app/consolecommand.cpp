// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "app/screenshot.h"
#include "app/terminationsignal.h"
#include "console/session.h"
#include "core/whendone.h"
#include "demo/demo.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLoggingCategory>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QScreen>
#include <QTemporaryDir>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

Q_LOGGING_CATEGORY(startLog, "loomdeck.start", QtWarningMsg)

namespace {

constexpr QSize usualSize{1440, 900};

struct Wishes
{
    QString page, picture, theme;
    QSize size;
    bool demo = false;
};

/** Sets what is wrong in `problem`. */
Wishes wishesFrom(const QCommandLineParser &parser, QString &problem)
{
    Wishes wishes{
        parser.value(u"page"_s), parser.value(u"screenshot"_s), parser.value(u"theme"_s), {}, parser.isSet(u"demo"_s)};
    if (!wishes.page.isEmpty() && !Navigator::pages().contains(wishes.page.section(u'?', 0, 0).section(u'/', 0, 0)))
        problem = u"There is no page \"%1\"; there are %2."_s.arg(wishes.page, Navigator::pages().join(u", "_s));
    if (parser.isSet(u"size"_s)) {
        wishes.size = Screenshot::sizeFromText(parser.value(u"size"_s));
        if (!wishes.size.isValid())
            problem = u"--size wants a width and a height, for example 1440x900."_s;
    }
    if (!wishes.theme.isEmpty() && wishes.theme != u"light" && wishes.theme != u"dark")
        problem = u"--theme wants light or dark."_s;
    if (wishes.demo && parser.isSet(u"store"_s))
        problem = u"--demo has a store of its own; leave out --demo or --store."_s;
    return wishes;
}

/** A picture needs no display. */
void chooseScreen(bool picture)
{
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (picture && !display && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

void speak(QApplication &app, QTranslator &translator, const ConsoleSettings &settings)
{
    const QLocale locale = settings.language().isEmpty() ? QLocale() : QLocale(settings.language());
    // English has a catalogue for its plurals; it also serves whoever speaks what there is none for.
    if (translator.load(locale, u"loomdeck"_s, u"_"_s, u":/i18n"_s) || translator.load(u":/i18n/loomdeck_en.qm"_s))
        app.installTranslator(&translator);
}

/** A workspace to try things in: its phases take long enough to be seen. */
void makeDemo(Session::Options &options)
{
    Config &config = options.engine.config;
    config.environment.name = u"demo"_s;
    config.environment.colour = u"run"_s;
    options.fill = [](Engine &engine) -> Result<void> {
        const auto filled = fillDemo(engine, {.thinks = std::chrono::milliseconds(2500)});
        return filled ? Result<void>() : Result<void>(filled.error());
    };
}

/** Logs the first picture, and the first one of a page that has its rows. */
void tellStart(QQuickWindow &window)
{
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&window, frames = 0, whole = false]() mutable {
        if (++frames == 1)
            qCDebug(startLog, "first frame");
        if (!whole && isSettled(window)) {
            whole = true;
            qCDebug(startLog, "whole page");
        }
    });
}

} // namespace

int consoleMain(int argc, char **argv, const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOptions(parser);
    parser.addOption({u"demo"_s, u"Opens a workspace of made-up work, gone when the window closes."_s});
    parser.addOption({u"page"_s, u"Page to open, or its address, as health?range=7d."_s, u"NAME"_s});
    parser.addOption({u"screenshot"_s, u"Writes a picture of the page and ends."_s, u"FILE.png"_s});
    parser.addOption({u"size"_s, u"Size of the window."_s, u"WxH"_s});
    parser.addOption({u"theme"_s, u"light or dark."_s, u"NAME"_s});
    if (!parse(parser, {}, arguments))
        return WrongUsage;
    QString problem;
    const Wishes wishes = wishesFrom(parser, problem);
    if (!parser.positionalArguments().isEmpty())
        problem = u"The console takes no \"%1\"."_s.arg(parser.positionalArguments()[0]);
    if (!problem.isEmpty())
        return wrongUsage(problem);

    chooseScreen(!wishes.picture.isEmpty());
    // Sharp at this size; distance fields blur small text.
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    // Charts are drawn by widgets' classes, so this is no QGuiApplication.
    QApplication app(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/loomdeck/loomdeck.svg"_s));
    QApplication::setQuitOnLastWindowClosed(false);

    const auto config = configFrom(parser);
    if (!config)
        return refuse(config.error());
    Session::Options options{{{}, config.value(), u"console"_s}, configFile(), {}, wishes.page, {}};
    const QTemporaryDir scratch;
    if (wishes.demo)
        makeDemo(options);
    const auto store = wishes.demo ? StoreUrl::parse(u"sqlite:"_s + scratch.filePath(u"demo.db"_s))
                                   : storeFrom(parser, config.value());
    if (!store)
        return refuse(store.error());
    options.engine.store = store.value();
    // A picture shows the defaults, whatever this person likes.
    if (wishes.picture.isEmpty())
        options.settingsFile = QFileInfo(configFile()).dir().filePath(u"console.json"_s);

    TerminationSignal signal;
    Session session(options);
    QTranslator translator;
    speak(app, translator, *session.settings());
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    QVariantMap properties{{u"forcedTheme"_s, wishes.theme}, {u"visible"_s, true}};
    QSize size = wishes.size;
    // A picture has the usual size wherever it is taken; a window fits its screen.
    if (!size.isValid() && wishes.picture.isEmpty())
        size = usualSize.boundedTo(QApplication::primaryScreen()->availableSize());
    if (size.isValid())
        properties.insert({{u"width"_s, size.width()}, {u"height"_s, size.height()}});
    engine.setInitialProperties(properties);
    engine.load(QUrl(u"qrc:/qt/qml/Loomdeck/Shell/Main.qml"_s));
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects()[0]);
    if (!window)
        return refuse(Error::internal(u"NO_WINDOW"_s, u"The window cannot be made."_s,
                                      u"Look at the messages above; the Qt Quick packages may be incomplete."_s));
    session.open();

    if (startLog().isDebugEnabled())
        tellStart(*window);

    int code = Done;
    bool ending = false;
    const auto end = [&] {
        if (std::exchange(ending, true))
            return;
        window->hide();
        whenDone(&app, session.close(), [&app] { app.quit(); });
    };
    QObject::connect(&app, &QGuiApplication::lastWindowClosed, &app, end);
    QObject::connect(&engine, &QQmlEngine::quit, &app, end);
    QObject::connect(&signal, &TerminationSignal::received, &app, end);
    std::unique_ptr<Screenshot> screenshot;
    if (!wishes.picture.isEmpty()) {
        screenshot = std::make_unique<Screenshot>(*window, wishes.picture);
        QObject::connect(screenshot.get(), &Screenshot::done, &app, [&](const QString &wrong) {
            if (!wrong.isEmpty())
                code = refuse(
                    Error::badInput(u"PICTURE_NOT_WRITTEN"_s, wrong, u"Name a file in a folder you may write."_s));
            end();
        });
    }
    app.exec();
    return code;
}

} // namespace loomdeck::cli
