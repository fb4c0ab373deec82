// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/postedalert.h"

#include "core/failure.h"
#include "core/texttime.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

[[noreturn]] void refusePost(const QString &code, const QString &path, const QString &what, const QString &fix)
{
    throw Failure(Error::badInput(code, what, fix).with(u"path"_s, path));
}

/** A control character that `text` must not hold; line breaks and tabs may stand in what people read. */
bool hasControl(const QString &text, bool mayBreak)
{
    for (const QChar one : text) {
        const bool isBreak = one == u'\n' || one == u'\t' || one == u'\r';
        if (one.category() == QChar::Other_Control && !(mayBreak && isBreak))
            return true;
    }
    return false;
}

void checkText(const QString &text, qsizetype most, bool mayBreak, const QString &path)
{
    const qsizetype bytes = text.toUtf8().size();
    if (bytes > most)
        refusePost(u"ALERT_TOO_LARGE"_s, path, u"%1 has %2 bytes."_s.arg(path).arg(bytes),
                   u"Keep it within %1 bytes; long texts belong into annotations or behind a link."_s.arg(most));
    if (hasControl(text, mayBreak))
        refusePost(u"ALERT_CHARACTER"_s, path, u"%1 holds a control character."_s.arg(path), u"Take it out."_s);
}

LabelSet readSet(const QJsonValue &json, qsizetype mostBytes, bool mayBreak, const QString &path)
{
    LabelSet set;
    if (json.isUndefined() || json.isNull())
        return set;
    if (!json.isObject())
        refusePost(u"ALERTS_SHAPE"_s, path, u"%1 is no object."_s.arg(path), u"Send names with texts."_s);
    const QJsonObject object = json.toObject();
    if (object.size() > postlimits::labels)
        refusePost(u"ALERT_TOO_LARGE"_s, path, u"%1 has %2 entries."_s.arg(path).arg(object.size()),
                   u"Send at most %1."_s.arg(postlimits::labels));
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString at = path + u'/' + it.key().left(60);
        if (it.key().trimmed().isEmpty())
            refusePost(u"ALERT_LABELS"_s, at, u"A name in %1 is empty."_s.arg(path), u"Give it a name."_s);
        checkText(it.key(), postlimits::nameBytes, false, at);
        if (!it->isString())
            refusePost(u"ALERTS_SHAPE"_s, at, u"%1 is no text."_s.arg(at), u"Send every value as a text."_s);
        checkText(it->toString(), mostBytes, mayBreak, at);
        set.set(it.key(), it->toString());
    }
    return set;
}

/** Go writes nanoseconds, and the year 1 for no time at all. */
std::optional<Timestamp> readMoment(const QJsonValue &json, const QString &path)
{
    if (json.isUndefined() || json.isNull() || json.toString(u"?"_s).isEmpty())
        return std::nullopt;
    static const QRegularExpression tooFine(u"(\\.\\d{6})\\d+"_s);
    const auto time = parseIsoTime(json.toString().replace(tooFine, u"\\1"_s));
    if (!time)
        refusePost(u"ALERT_TIMES"_s, path, u"%1 is no time."_s.arg(path),
                   u"Write it as in RFC 3339, for example 2026-11-20T18:00:00Z."_s);
    return json.toString().startsWith(u"0001-01-01") ? std::nullopt : std::optional(time.value());
}

PostedAlert readPosted(const QJsonValue &json, const QString &path)
{
    if (!json.isObject())
        refusePost(u"ALERTS_SHAPE"_s, path, u"%1 is no object."_s.arg(path),
                   u"Send {\"labels\":{…},\"annotations\":{…}} for each alert."_s);
    const QJsonObject object = json.toObject();
    PostedAlert alert;
    alert.labels = readSet(object[u"labels"], postlimits::labelBytes, false, path + u"/labels"_s);
    if (alert.labels.isEmpty())
        refusePost(u"ALERT_LABELS"_s, path + u"/labels"_s, u"%1 has no labels."_s.arg(path),
                   u"Send at least alertname: the labels are what an alert is known by."_s);
    alert.annotations = readSet(object[u"annotations"], postlimits::annotationBytes, true, path + u"/annotations"_s);
    const QJsonValue url = object[u"generatorURL"];
    if (!url.isUndefined() && !url.isNull() && !url.isString())
        refusePost(u"ALERTS_SHAPE"_s, path + u"/generatorURL"_s, u"%1/generatorURL is no text."_s.arg(path),
                   u"Send an address, or leave it out."_s);
    alert.generatorUrl = url.toString();
    checkText(alert.generatorUrl, postlimits::urlBytes, false, path + u"/generatorURL"_s);
    alert.startsAt = readMoment(object[u"startsAt"], path + u"/startsAt"_s);
    alert.endsAt = readMoment(object[u"endsAt"], path + u"/endsAt"_s);
    if (alert.startsAt && alert.endsAt && *alert.endsAt < *alert.startsAt)
        refusePost(u"ALERT_TIMES"_s, path + u"/endsAt"_s, u"%1 ends before it begins."_s.arg(path),
                   u"Send an end behind the start, or none."_s);
    return alert;
}

std::vector<PostedAlert> readAll(const QJsonArray &list, const QString &path)
{
    if (list.size() > postlimits::alerts)
        refusePost(u"ALERTS_TOO_MANY"_s, path, u"There are %1 alerts in one request."_s.arg(list.size()),
                   u"Send at most %1 at once."_s.arg(postlimits::alerts));
    std::vector<PostedAlert> alerts;
    alerts.reserve(static_cast<size_t>(list.size()));
    for (qsizetype i = 0; i < list.size(); ++i)
        alerts.push_back(readPosted(list[i], u"%1/%2"_s.arg(path).arg(i)));
    return alerts;
}

} // namespace

Result<std::vector<PostedAlert>> readPostedAlerts(const QJsonArray &body)
{
    try {
        return readAll(body, {});
    } catch (const Failure &failure) {
        return failure.error();
    }
}

Result<std::vector<PostedAlert>> readAlertWebhook(const QJsonObject &body)
{
    try {
        if (body[u"version"].toString() != u"4" || !body[u"alerts"].isArray())
            refusePost(u"ALERTS_SHAPE"_s, u"/version"_s, u"This is no webhook body of Alertmanager, version 4."_s,
                       u"Send {\"version\":\"4\",\"alerts\":[…]}; a plain list of alerts goes to /api/v2/alerts."_s);
        const QJsonArray list = body[u"alerts"].toArray();
        std::vector<PostedAlert> alerts = readAll(list, u"/alerts"_s);
        for (size_t i = 0; i < alerts.size(); ++i) {
            const QString status = list[static_cast<qsizetype>(i)][u"status"].toString(u"firing"_s);
            if (status != u"firing" && status != u"resolved")
                refusePost(u"ALERTS_SHAPE"_s, u"/alerts/%1/status"_s.arg(i),
                           u"\"%1\" is no status of an alert."_s.arg(status.left(40)), u"Send firing or resolved."_s);
            alerts[i].isResolved = status == u"resolved";
        }
        return alerts;
    } catch (const Failure &failure) {
        return failure.error();
    }
}

} // namespace loomdeck
