// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmessage.h"

#include <QJsonObject>

namespace loomdeck {

/** The bodies of messages, one function a service, of whatever length comes out. Pure; any thread. */
namespace messagebodies {

QJsonObject alertmanager(const AlertMessage &message);
QJsonObject ops(const AlertMessage &message);
QJsonObject standard(const AlertMessage &message);
QJsonObject slack(const AlertMessage &message);
QJsonObject pagerDuty(const AlertMessage &message);

/** At most so many characters, the last one an ellipsis where something was cut; never half a character. */
QString shortened(const QString &text, qsizetype most);
/** As Slack shows it literally: nobody is mentioned, nothing is a link; control characters are spaces. */
QString slackText(const QString &text);

} // namespace messagebodies

} // namespace loomdeck
