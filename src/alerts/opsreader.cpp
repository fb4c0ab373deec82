// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/opsreader.h"

#include "alerts/integrationrules.h"
#include "core/nearest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

const QString opsRoot = u"OpsAlerting"_s;
const QString opsKeptBack = u"nobody"_s;
constexpr qsizetype longestOpsKey = 512;

const QStringList &opsSeverities()
{
    static const QStringList names{u"info"_s, u"warning"_s, u"error"_s};
    return names;
}

std::optional<Micros> timeSpan(DocumentReader &reader, const QString &key)
{
    const QString text = reader.text(key);
    if (text.isNull())
        return std::nullopt;
    const auto span = parseTimeSpan(text);
    if (!span)
        reader.problem(reader.line(key), u"%1: \"%2\" is not a time span."_s.arg(reader.named(key), text.left(40)),
                       u"Write hours, minutes and seconds, for example \"00:05:00\"."_s);
    return span;
}

/** True for keys that the rules ask for; anything else would never match. */
bool checkOpsKey(DocumentReader &reader, int line, const QString &section, const QString &key, bool mayBeDefault)
{
    QString fix = mayBeDefault ? u"Write \"alert:ID\", \"severity:error\" or \"default\"."_s
                               : u"Write \"alert:ID\" or \"severity:error\"."_s;
    const QString lower = key.toLower();
    if (key.size() > longestOpsKey || key.contains(QChar::Null)) {
        reader.problem(
            line, u"%1: a key is longer than %2 letters or holds none."_s.arg(reader.named(section)).arg(longestOpsKey),
            fix);
        return false;
    }
    if ((lower.startsWith(u"alert:") && lower.size() > 6) || (mayBeDefault && lower == u"default"))
        return true;
    if (lower.startsWith(u"severity:")) {
        if (opsSeverities().contains(lower.mid(9)))
            return true;
        const QString near = nearest(lower.mid(9), opsSeverities());
        if (!near.isEmpty())
            fix = u"Did you mean \"severity:%1\"?"_s.arg(near);
    } else if (const QString near = nearest(lower, {u"alert"_s, u"severity"_s, u"default"_s});
               near == u"alert" || near == u"severity") {
        fix = u"Write the whole key in quotes, for example \"%1:…\": a section inside it never matches."_s.arg(near);
    }
    reader.problem(line, u"%1: no alert is ever looked up under \"%2\"."_s.arg(reader.named(section), key.left(80)),
                   fix);
    return false;
}

void readOpsRoutes(DocumentReader &reader, OpsAlerting &options)
{
    reader.table(u"Routes"_s, [&](const QString &key, int line, DocumentReader &r) {
        if (!checkOpsKey(reader, line, u"Routes"_s, key, true)) {
            r.takeRest();
            return;
        }
        OpsAlerting::Target target;
        target.line = line;
        target.webhookUrl = r.text(u"WebhookUrl"_s);
        checkUrl(r, u"WebhookUrl"_s, target.webhookUrl);
        target.routingKey = r.text(u"RoutingKey"_s);
        if (!options.routes.emplace(key.toLower(), target).second)
            reader.problem(
                line, u"%1 has \"%2\" twice, for case does not count."_s.arg(reader.named(u"Routes"_s), key.left(80)),
                u"Keep one of the two."_s);
    });
}

void readOpsThresholds(DocumentReader &reader, OpsAlerting &options)
{
    reader.section(u"AlertSloThresholds"_s, [&](DocumentReader &r) {
        for (const DocumentNode::Entry &entry : r.node().entries) {
            const auto span = timeSpan(r, entry.key);
            if (!checkOpsKey(reader, entry.line, u"AlertSloThresholds"_s, entry.key, false) || !span)
                continue;
            if (options.enabled && *span <= 0us)
                r.problem(entry.line, u"%1 must be greater than zero."_s.arg(r.named(entry.key)),
                          u"Write for example \"00:15:00\"."_s);
            options.thresholds.emplace(entry.key.toLower(), *span);
        }
    });
}

void readOpsFilter(DocumentReader &reader, OpsAlerting &options)
{
    const QString key = u"SeverityFilter"_s;
    for (const QString &name : reader.texts(key)) {
        if (opsSeverities().contains(name.toLower())) {
            options.severities << name.toLower();
            continue;
        }
        const QString near = nearest(name.toLower(), opsSeverities());
        reader.problem(reader.line(key), u"%1: there is no severity \"%2\"."_s.arg(reader.named(key), name.left(40)),
                       near.isEmpty() ? u"Use Info, Warning and Error."_s : u"Did you mean \"%1\"?"_s.arg(near));
    }
}

/** As OpsAlerting::wayOf reads the routes: an alert's own, its severity's, the default, each with the root's gaps
 * filled. */
Receiver opsReceiver(const QString &name, const OpsAlerting &options, const OpsAlerting::Target &target)
{
    Receiver receiver{name, {}, target.line};
    Integration webhook;
    webhook.format = u"ops"_s;
    webhook.line = target.line;
    webhook.sendResolved = false; // the reference never tells that something is over
    webhook.url = target.webhookUrl.trimmed().isEmpty() ? options.webhookUrl : target.webhookUrl;
    webhook.routingKey = target.routingKey.trimmed().isEmpty() ? options.routingKey : target.routingKey;
    if (!webhook.url.trimmed().isEmpty())
        receiver.integrations.push_back(webhook);
    return receiver;
}

Matcher anyCase(const QString &label, Matcher::Op op, const QStringList &values)
{
    QStringList escaped;
    for (const QString &value : values) {
        QString one;
        for (const QChar letter : value) {
            const bool isWord = letter.unicode() >= 0x80 || letter.isLetterOrNumber() || letter == u'_';
            one += (isWord ? QString() : u"\\"_s) + letter;
        }
        escaped << one;
    }
    const auto matcher = Matcher::make(label, op, u"(?i)(?:"_s + escaped.join(u'|') + u')');
    Q_ASSERT(matcher.ok());
    return matcher.value();
}

} // namespace

OpsAlerting readOpsAlerting(DocumentReader &reader)
{
    OpsAlerting options;
    reader.flag(u"Enabled"_s, options.enabled);
    options.webhookUrl = reader.text(u"WebhookUrl"_s);
    checkUrl(reader, u"WebhookUrl"_s, options.webhookUrl);
    options.routingKey = reader.text(u"RoutingKey"_s);
    for (const auto &[key, value] :
         {std::pair(u"Environment"_s, &options.environment), std::pair(u"Source"_s, &options.source)}) {
        if (const QString text = reader.text(key); !text.trimmed().isEmpty())
            *value = text;
    }
    if (const auto window = timeSpan(reader, u"DebounceWindow"_s))
        options.debounceWindow = *window;
    readOpsFilter(reader, options);
    readOpsRoutes(reader, options);
    readOpsThresholds(reader, options);
    if (!options.enabled)
        return options;
    if (options.debounceWindow < 0us)
        reader.problem(reader.line(u"DebounceWindow"_s), u"DebounceWindow must not be negative."_s,
                       u"Write \"00:00:00\" for none."_s);
    bool anyWebhook = !options.webhookUrl.trimmed().isEmpty();
    for (const auto &[key, target] : options.routes)
        anyWebhook = anyWebhook || !target.webhookUrl.trimmed().isEmpty();
    if (!anyWebhook)
        reader.problem(reader.line(), u"OpsAlerting is enabled, but neither it nor a route has a WebhookUrl."_s,
                       u"Write a WebhookUrl, or \"Enabled: false\"."_s);
    return options;
}

void routeOpsAlerting(const OpsAlerting &options, Routing &routing)
{
    routing.source = Routing::Source::OpsAlerting;
    Route root;
    root.groupWait = 0us;
    root.groupInterval = std::max<Micros>(options.debounceWindow, 1s);
    root.repeatInterval = root.groupInterval;
    root.receiver = opsRoot;
    OpsAlerting::Target target{options.webhookUrl, options.routingKey, 0};
    if (const auto found = options.routes.find(u"default"_s); found != options.routes.end()) {
        root.receiver = found->first;
        target = found->second;
    }
    routing.receivers.push_back(opsReceiver(root.receiver, options, target));
    const auto add = [&](const QString &receiver, Matchers matchers, int line) {
        Route child = root;
        child.children.clear();
        child.receiver = receiver;
        child.matchers = std::move(matchers);
        child.line = line;
        root.children.push_back(std::move(child));
    };
    if (!options.enabled || !options.severities.isEmpty())
        routing.receivers.push_back({opsKeptBack, {}, 0});
    if (!options.enabled)
        add(opsKeptBack, {}, 0);
    else if (!options.severities.isEmpty())
        add(opsKeptBack, {anyCase(u"severity"_s, Matcher::Op::NotRegex, options.severities)}, 0);
    for (const auto &[prefix, label] :
         {std::pair(u"alert:"_s, u"alert_id"_s), std::pair(u"severity:"_s, u"severity"_s)}) {
        for (const auto &[key, route] : options.routes) {
            if (!key.startsWith(prefix))
                continue;
            routing.receivers.push_back(opsReceiver(key, options, route));
            add(key, {anyCase(label, Matcher::Op::Regex, {key.mid(prefix.size())})}, route.line);
        }
    }
    root.settleKeys();
    routing.root = std::move(root);
    routing.ops = options;
}

} // namespace loomdeck
