// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jsonreader.h"

#include <QJsonObject>

namespace loomdeck {

/** What a record of a payload tells of, in the order in which records are taken: each needs only earlier ones. */
enum class RecordKind {
    Provider,
    Model,
    Persona,
    Agent,
    Project,
    Plan,
    CreatedPlan, ///< the answer to "create a plan": how a plan began, not how it is
    Pass,
    Conversation,
    ConversationPlan,
    Item,
    SeededItem, ///< what a new plan begins with; has no id of its own
    Task,
    Checkpoint,
    Requirement,
    Obligation,
    Event,
    PhaseProgress,
    Action,
    Execution
};

/** `item`, `checkpoint` …, as reports spell it. */
QString recordWord(RecordKind kind);

/** One object of a payload and where it stands in it (`/fiction_plans/0`). A value. */
struct Record
{
    QJsonObject object;
    QString path;

    /** Path of a field, spelt as the record spells its own. */
    QString at(const QString &key) const;
};

/** The object with keys as .NET itself spells them (`PlanId`) begun with a small letter. */
QJsonObject withSmallKeys(const QJsonObject &object);

/**
 * Reads a record whichever way its keys are spelt, and tells an absent field from a null one, which merging needs. The
 * said…() functions give nothing for an absent field. A value; any thread.
 */
class RecordReader : public JsonReader
{
public:
    explicit RecordReader(const Record &record);

    bool has(const QString &key) const;
    /** The first of two names of a field that the record has. */
    QString either(const QString &key, const QString &other) const { return has(key) ? key : other; }

    std::optional<QString> saidText(const QString &key, qsizetype maxLength = 0);
    /** The empty GUID counts as null. */
    std::optional<QString> saidGuid(const QString &key);
    std::optional<std::optional<Timestamp>> saidTime(const QString &key);
    /** From 0 to what a column of either store holds. */
    std::optional<std::optional<qint64>> saidCount(const QString &key);
    std::optional<bool> saidFlag(const QString &key);

    /** Absent and null are problems. */
    int requiredChoice(const QString &key, const QStringList &names);
    Timestamp requiredTime(const QString &key);
    /** A column that holds JSON: an object, or a text that holds one. */
    QJsonObject json(const QString &key);
    /** As texts(); a text that holds a list will do. */
    QStringList list(const QString &key, bool *present);
    /** Fields that are known but mean nothing here. */
    void ignore(const QStringList &keys);

    /** Fields nobody asked for, with the values of secrets masked. */
    QJsonObject unknown() const;
    /** Throws Failure with the first problem. */
    void check() const;

private:
    QJsonValue parsed(const QString &key);

    QJsonObject m_fields;
    bool m_snake;
};

} // namespace loomdeck
