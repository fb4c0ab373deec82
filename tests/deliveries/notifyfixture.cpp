// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifyfixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

std::shared_ptr<const Routing> routingOf(const QByteArray &yaml)
{
    const RoutingCheck check = readRouting(yaml);
    if (!check.routing)
        qFatal("Bad routing: %s", qPrintable(check.problems.empty() ? QString() : check.problems.front().message));
    return check.routing;
}

NotifyFixture::NotifyFixture(const QByteArray &yaml)
    : m_yaml(yaml)
{
    server.answerWith([this](const SeenRequest &) {
        ServedAnswer answer;
        answer.status = status;
        return answer;
    });
    restart();
}

void NotifyFixture::restart()
{
    const bool isFirst = !m_notifier;
    m_notifier.reset();
    m_sender.reset();
    if (!isFirst)
        store.reopen();
    m_notifier = std::make_unique<Notifier>(store.database(), routingOf(m_yaml));
    m_sender = std::make_unique<DeliverySender>(store.database(), u"node"_s,
                                                [this](const DeliveryAddress &to) -> Result<DeliveryRoad> {
                                                    DeliveryRoad road;
                                                    road.url = server.url(u'/' + to.receiver);
                                                    road.allowPrivate = true;
                                                    return road;
                                                });
}

void NotifyFixture::fire(const std::vector<LabelSet> &alerts, Micros lasting)
{
    std::vector<PostedAlert> posted;
    for (const LabelSet &labels : alerts) {
        PostedAlert one;
        one.labels = labels;
        one.endsAt = store.clock.now() + lasting;
        posted.push_back(one);
    }
    must(store.write([&](Transaction &tx) { return alertintake::take(tx, posted, 5min, Actor::automation()); }));
}

void NotifyFixture::resolve(const LabelSet &alert)
{
    PostedAlert over;
    over.labels = alert;
    over.endsAt = store.clock.now();
    over.isResolved = true;
    must(store.write([&](Transaction &tx) { return alertintake::take(tx, {over}, 5min, Actor::automation()); }));
}

void NotifyFixture::look()
{
    must(await(m_notifier->run()));
    must(await(m_sender->run()));
}

void NotifyFixture::pass(Micros time, Micros step)
{
    for (Micros passed{0}; passed < time; passed += step) {
        store.clock.advance(step);
        look();
    }
}

Alert NotifyFixture::alert(const LabelSet &labels)
{
    return must(store.read([&](Connection &c) { return alertstore::findByFingerprint(c, labels.fingerprintText()); }))
        .value();
}

std::vector<AlertVerdict> NotifyFixture::verdicts(const LabelSet &labels)
{
    const qint64 key = alert(labels).key;
    return must(store.read([key](Connection &c) { return notificationstore::verdictsOf(c, key); }));
}

AlertVerdict NotifyFixture::verdict(const LabelSet &labels)
{
    const auto found = verdicts(labels);
    if (found.size() != 1)
        qFatal("%d verdicts where one was expected.", static_cast<int>(found.size()));
    return found.front();
}

QStringList NotifyFixture::received() const
{
    QStringList all;
    for (const SeenRequest &seen : server.seen()) {
        QStringList firing, resolved;
        for (const QJsonValue &alert : seen.json()[u"alerts"].toArray()) {
            auto &list = alert[u"status"] == u"firing"_s ? firing : resolved;
            list.append(alert[u"labels"][u"item"].toString());
        }
        firing.sort();
        resolved.sort();
        QStringList parts;
        if (!firing.isEmpty())
            parts.append(u"firing "_s + firing.join(u' '));
        if (!resolved.isEmpty())
            parts.append(u"resolved "_s + resolved.join(u' '));
        all.append(parts.join(u" | "_s));
    }
    return all;
}

} // namespace loomdeck::test
