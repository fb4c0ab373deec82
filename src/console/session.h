// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/commandrunner.h"
#include "console/consolesettings.h"
#include "console/errorlog.h"
#include "console/errorwords.h"
#include "console/formats.h"
#include "console/gatebook.h"
#include "console/itemactions.h"
#include "console/lanebook.h"
#include "console/livehub.h"
#include "console/namedirectory.h"
#include "console/navigator.h"
#include "console/notifications.h"
#include "console/plannerhealth.h"
#include "console/promptdrafts.h"
#include "console/scope.h"
#include "console/storestatus.h"
#include "console/toasts.h"
#include "console/troubles.h"
#include "engine/engine.h"

class QQmlEngine;
class QJSEngine;

namespace loomdeck {

/**
 * One open console: the engine and what every page needs of it. Opens the store on a thread of its own, so that the
 * first frame waits for nothing. The one instance is made by the program before the QML engine is. GUI thread.
 */
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY stateChanged)
    Q_PROPERTY(loomdeck::ConsoleSettings *settings READ settings CONSTANT)
    Q_PROPERTY(loomdeck::Formats *formats READ formatsObject CONSTANT)
    Q_PROPERTY(loomdeck::LiveHub *live READ live CONSTANT)
    Q_PROPERTY(loomdeck::Navigator *navigator READ navigator CONSTANT)
    Q_PROPERTY(loomdeck::Scope *scope READ scope CONSTANT)
    Q_PROPERTY(loomdeck::Toasts *toasts READ toasts CONSTANT)
    Q_PROPERTY(loomdeck::Notifications *notifications READ notifications CONSTANT)
    Q_PROPERTY(loomdeck::ErrorLog *errorLog READ errorLog CONSTANT)
    Q_PROPERTY(loomdeck::CommandRunner *commands READ commands CONSTANT)
    Q_PROPERTY(loomdeck::ItemActions *items READ itemActions CONSTANT)
    Q_PROPERTY(loomdeck::StoreStatus *status READ status CONSTANT)
    Q_PROPERTY(loomdeck::Troubles *troubles READ troubles CONSTANT)
    Q_PROPERTY(loomdeck::PlannerHealth *health READ plannerHealth CONSTANT)
    Q_PROPERTY(loomdeck::PromptDrafts *drafts READ drafts CONSTANT)
    /** Name of the environment, `local` by default, and the role of the theme that colours it. */
    Q_PROPERTY(QString environment READ environment CONSTANT)
    Q_PROPERTY(QString environmentRole READ environmentRole CONSTANT)
    /** Dangerous commands ask for the environment's name to be typed. */
    Q_PROPERTY(bool isProtected READ isProtected CONSTANT)
    Q_PROPERTY(QString operatorName READ operatorName CONSTANT)
    Q_PROPERTY(QString operatorInitials READ operatorInitials CONSTANT)
    Q_PROPERTY(QString operatorRole READ operatorRole CONSTANT)
    Q_PROPERTY(QString storeText READ storeText CONSTANT)
    Q_PROPERTY(QString configFile READ configFile CONSTANT)

public:
    enum State { Opening, Open, Failed };
    Q_ENUM(State)

    struct Options
    {
        EngineOptions engine;
        QString configFile;   ///< for display
        QString settingsFile; ///< empty: nothing is kept
        QString page;         ///< first page; empty = overview
        /** Fills the new store before the console opens it, for `--demo`; may block. */
        std::function<Result<void>(Engine &)> fill;
    };

    explicit Session(Options options, QObject *parent = nullptr);
    ~Session() override;

    /** For QML, which owns it not. */
    static Session *create(QQmlEngine *, QJSEngine *);
    /** The one there is. */
    static Session &instance();

    /** Opens the store (again, after a failure). */
    Q_INVOKABLE void open();
    /** Gives back what it holds; the future is done when the process may end. */
    QFuture<void> close();

    State state() const { return m_state; }
    ErrorWords error() const { return m_error; }
    /** Null until the store is open. */
    Queries *queries() const { return m_engine ? &m_engine->queries() : nullptr; }
    Engine *engine() const { return m_engine.get(); }
    ConsoleSettings *settings() { return &m_settings; }
    Formats *formatsObject() { return &m_formats; }
    const Formats &formats() const { return m_formats; }
    const NameDirectory &names() const { return m_names; }
    NameDirectory *nameDirectory() { return &m_names; }
    LiveHub *live() { return &m_live; }
    Navigator *navigator() { return &m_navigator; }
    Scope *scope() { return &m_scope; }
    Toasts *toasts() { return &m_toasts; }
    Notifications *notifications() { return &m_notifications; }
    ErrorLog *errorLog() { return &m_errorLog; }
    CommandRunner *commands() { return &m_commands; }
    ItemActions *itemActions() { return &m_itemActions; }
    StoreStatus *status() { return &m_status; }
    Troubles *troubles() { return &m_troubles; }
    PlannerHealth *plannerHealth() { return &m_plannerHealth; }
    PromptDrafts *drafts() { return &m_drafts; }
    GateBook *gates() { return &m_gates; }
    LaneBook *lanes() { return &m_lanes; }

    QString environment() const { return m_options.engine.config.environment.name; }
    QString environmentRole() const { return m_options.engine.config.environment.colour; }
    bool isProtected() const { return m_options.engine.config.environment.isProtected; }
    QString operatorName() const;
    QString operatorInitials() const;
    QString operatorRole() const;
    QString storeText() const { return m_options.engine.store.display(); }
    QString configFile() const { return m_options.configFile; }

    /** Into the error log; says nothing on screen. */
    void noteError(const QString &where, const Error &error) { m_errorLog.add(where, error); }

Q_SIGNALS:
    void stateChanged();
    /** The store is open and everything may read. */
    void opened();

private:
    void useEngine(std::unique_ptr<Engine> engine);
    void setState(State state, const ErrorWords &error = {});

    const Options m_options;
    SystemClock m_clock;
    State m_state = Opening;
    bool m_storeFailed = false;
    QFuture<void> m_opening;
    ErrorWords m_error;
    ConsoleSettings m_settings;
    Formats m_formats;
    Toasts m_toasts;
    ErrorLog m_errorLog;
    Navigator m_navigator;
    Scope m_scope;
    NameDirectory m_names;
    Notifications m_notifications;
    CommandRunner m_commands;
    ItemActions m_itemActions;
    StoreStatus m_status;
    Troubles m_troubles;
    PlannerHealth m_plannerHealth;
    PromptDrafts m_drafts;
    GateBook m_gates;
    LaneBook m_lanes;
    LiveHub m_live;
    std::unique_ptr<Engine> m_engine;
};

} // namespace loomdeck
