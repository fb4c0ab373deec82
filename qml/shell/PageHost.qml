// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Loomdeck.Console

// One page is in sight; those that were looked at stay as they were left.
FocusScope {
    id: root

    readonly property Item page: current !== null ? current.item as Item : null
    readonly property PageLoader current: Session.navigator.page === "backlog" ? backlog
        : Session.navigator.page === "health" ? health
        : Session.navigator.page === "jobs" ? jobs
        : Session.navigator.page === "failures" ? failures
        : Session.navigator.page === "settings" ? settings : overview
    readonly property bool ready: page !== null

    function titleOf(page: string): string {
        switch (page) {
        case "backlog": return qsTr("Backlog")
        case "health": return qsTr("Planner health")
        case "jobs": return qsTr("Jobs")
        case "failures": return qsTr("Failures")
        case "settings": return qsTr("Settings")
        default: return qsTr("Overview")
        }
    }
    function focusPage(): void {
        if (page !== null)
            page.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    focus: true

    PageLoader { id: overview; page: "overview"; file: "qrc:/qt/qml/Loomdeck/Overview/OverviewPage.qml" }
    PageLoader { id: backlog; page: "backlog"; file: "qrc:/qt/qml/Loomdeck/Backlog/BacklogPage.qml" }
    PageLoader { id: health; page: "health"; file: "qrc:/qt/qml/Loomdeck/Health/HealthPage.qml" }
    PageLoader { id: jobs; page: "jobs"; file: "qrc:/qt/qml/Loomdeck/Jobs/JobsPage.qml" }
    PageLoader { id: failures; page: "failures"; file: "qrc:/qt/qml/Loomdeck/Failures/FailuresPage.qml" }
    PageLoader { id: settings; page: "settings"; file: "qrc:/qt/qml/Loomdeck/Settings/SettingsPage.qml" }
}
