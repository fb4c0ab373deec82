// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/shapes.h"

#include "core/ids.h"
#include "importer/shapetable.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Wrappers inside wrappers; the deepest sample has two.
constexpr int deepest = 5;
// Elements that vote on what a list holds, so that one bad record does not decide.
constexpr qsizetype voters = 100;
constexpr qsizetype mostKeysNamed = 8;

Error unknownShape(const QJsonValue &root)
{
    const QJsonValue first = root.isArray() ? root.toArray().at(0) : root;
    const QStringList keys = first.toObject().keys().mid(0, mostKeysNamed);
    return Error::badInput(
               u"IMPORT_UNKNOWN_SHAPE"_s,
               keys.isEmpty() ? u"Nothing known has this shape."_s
                              : u"Nothing known has this shape (fields %1)."_s.arg(keys.join(u", ")),
               u"Give projects, plans, backlog items, tasks, actions, workflow events, checkpoints, executions, "
               "providers, models, agents, personas, or rows of their tables."_s)
        .with(u"path"_s, root.isArray() ? u"/0"_s : u"/"_s);
}

/** What a wrapper says for everything inside it. */
struct Surroundings
{
    QString planId, providerId;

    Surroundings with(const QJsonObject &wrapper) const
    {
        Surroundings inner = *this;
        for (const QString &key : {u"planId"_s, u"fictionPlanId"_s}) {
            if (const auto id = parseGuid(wrapper.value(key).toString()))
                inner.planId = id.value();
        }
        return inner;
    }
};

/** Walks a payload and collects groups. */
class Finder
{
public:
    Shape shape;
    std::optional<Error> error;

    /** False when nothing in the value is known. */
    bool look(const QJsonValue &value, const QString &path, const Surroundings &around, const ShapeRule *table,
              int depth)
    {
        if (value.isArray())
            return lookAtList(value.toArray(), path, around, table);
        if (!value.isObject())
            return false;
        const QJsonObject object = value.toObject();
        if (isPlanRequest(object)) {
            m_requests.append(object);
            leaveOut(u"requests to create a plan, which hold no records"_s);
            return true;
        }
        if (const ShapeRule *rule = table ? table : ruleFor(object)) {
            add(*rule, {object}, path, around);
            return true;
        }
        return depth < deepest && lookInside(object, path, around.with(object), depth);
    }

    void leaveOut(const QString &what)
    {
        if (!shape.leftOut.contains(what))
            shape.leftOut.append(what);
    }

    void add(const ShapeRule &rule, const QJsonArray &list, const QString &path, const Surroundings &around,
             bool isList = false)
    {
        if (!rule.kind)
            return leaveOut(rule.leftOut);
        RecordGroup group{*rule.kind, path, {}, around.planId, around.providerId, {}};
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString at = isList ? path + u'/' + QString::number(i) : path;
            if (!list.at(i).isObject()) {
                error = Error::badInput(u"WRONG_TYPE"_s, u"%1 is not an object."_s.arg(at),
                                        u"Make every element of the list an object."_s)
                            .with(u"path"_s, at);
                return;
            }
            group.records.push_back({withSmallKeys(list.at(i).toObject()), at});
            if (rule.kind == RecordKind::Provider)
                addModels(group.records.back());
        }
        shape.groups.push_back(std::move(group));
    }

private:
    bool lookAtList(const QJsonArray &list, const QString &path, const Surroundings &around, const ShapeRule *table)
    {
        if (list.isEmpty()) {
            leaveOut(u"an empty list"_s);
            return true;
        }
        const ShapeRule *rule = table ? table : elected(list);
        if (rule)
            add(*rule, list, path, around, true);
        return rule;
    }

    static const ShapeRule *elected(const QJsonArray &list)
    {
        QMap<const ShapeRule *, int> votes;
        const ShapeRule *winner = nullptr;
        for (qsizetype i = 0; i < std::min(list.size(), voters); ++i) {
            const ShapeRule *rule = ruleFor(list.at(i).toObject());
            if (rule && ++votes[rule] > votes.value(winner))
                winner = rule;
        }
        return winner;
    }

    bool lookInside(const QJsonObject &wrapper, const QString &path, const Surroundings &around, int depth)
    {
        bool any = false;
        QStringList strange;
        const size_t before = shape.groups.size();
        for (auto it = wrapper.begin(); it != wrapper.end(); ++it) {
            const QJsonValue value = it.value();
            if (look(value, path + u'/' + it.key(), around, ruleForTable(it.key()), depth + 1))
                any = true;
            else if (value.isObject() || value.isArray())
                strange << it.key();
        }
        for (const QString &key : any ? strange : QStringList())
            leaveOut(u"\"%1\", which nothing known looks like"_s.arg(key));
        joinCreatedPlan(before);
        return any;
    }

    /** A provider may carry its models. */
    void addModels(const Record &provider)
    {
        static const ShapeRule models{RecordKind::Model, {}, {}, {}, {}};
        const QJsonArray list = provider.object.value(u"models"_s).toArray();
        if (!list.isEmpty())
            add(models, list, provider.path + u"/models"_s, {{}, provider.object.value(u"id"_s).toString()}, true);
    }

    /** An answer to "create a plan" next to its request and its first items: they complete each other. */
    void joinCreatedPlan(size_t first)
    {
        RecordGroup *plan = nullptr;
        RecordGroup *items = nullptr;
        for (size_t i = first; i < shape.groups.size(); ++i) {
            if (shape.groups[i].kind == RecordKind::Plan && shape.groups[i].records.size() == 1)
                plan = &shape.groups[i];
            if (shape.groups[i].kind == RecordKind::SeededItem)
                items = &shape.groups[i];
        }
        if (!plan || (!items && m_requests.isEmpty()))
            return;
        plan->kind = RecordKind::CreatedPlan;
        QJsonObject &answer = plan->records[0].object;
        for (const QJsonObject &request : std::as_const(m_requests)) {
            if (request.value(u"name"_s) != answer.value(u"name"_s))
                continue;
            plan->agentId = request.value(u"agentId"_s).toString();
            for (const auto &[from, to] :
                 std::initializer_list<std::pair<QString, QString>>{{u"projectId"_s, u"fictionProjectId"_s},
                                                                    {u"description"_s, u"description"_s},
                                                                    {u"branchSlug"_s, u"primaryBranchSlug"_s},
                                                                    {u"personaId"_s, u"personaId"_s}}) {
                if (request.contains(from) && !answer.contains(to))
                    answer.insert(to, request.value(from));
            }
        }
        if (items) {
            items->planId = answer.value(u"id"_s).toString();
            items->agentId = plan->agentId;
        }
    }

    QList<QJsonObject> m_requests;
};

} // namespace

Result<Shape> shapeOf(const QJsonValue &root)
{
    Finder finder;
    if (!finder.look(root, {}, {}, nullptr, 0))
        return unknownShape(root);
    if (finder.error)
        return *finder.error;
    auto &groups = finder.shape.groups;
    std::stable_sort(groups.begin(), groups.end(),
                     [](const RecordGroup &a, const RecordGroup &b) { return a.kind < b.kind; });
    return finder.shape;
}

Result<Shape> shapeOfList(const QJsonValue &root, RecordKind kind)
{
    if (!root.isArray())
        return Error::badInput(u"WRONG_TYPE"_s, u"The answer is not a list."_s,
                               u"Check that the address is that of the reference API."_s);
    Finder finder;
    finder.add({kind, {}, {}, {}, {}}, root.toArray(), {}, {}, true);
    if (finder.error)
        return *finder.error;
    return finder.shape;
}

} // namespace loomdeck
