// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/scriptedstory.h"

#include "core/json.h"

#include <functional>
#include <map>
#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Picks from lists so that each plan gets its own people and places, and always the same ones. */
class Dice
{
public:
    explicit Dice(const QString &seed)
        : m_bytes(QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256))
    {}
    const QString &pick(const QStringList &list, int salt) const
    {
        const auto byte = static_cast<uchar>(m_bytes[salt % m_bytes.size()]);
        return list[byte % list.size()];
    }

private:
    QByteArray m_bytes;
};

const QStringList &captains()
{
    static const QStringList list{u"Captain Mira"_s, u"Pilot Anselm"_s,  u"Warden Ilse"_s,
                                  u"Doctor Okoro"_s, u"Marshal Quill"_s, u"Navigator Sefa"_s};
    return list;
}

const QStringList &helpers()
{
    static const QStringList list{u"Analyst Brek"_s, u"Archivist Dera"_s, u"Ferryman Tolo"_s,
                                  u"Sister Vance"_s, u"Tinker Oda"_s,     u"Clerk Haru"_s};
    return list;
}

const QStringList &places()
{
    static const QStringList list{u"Lower Gate"_s,   u"Salt Market"_s,   u"Lantern Quay"_s,
                                  u"Hollow Stair"_s, u"Glass Orchard"_s, u"Ember Court"_s};
    return list;
}

const QStringList &systems()
{
    static const QStringList list{u"Whisperglass"_s, u"Tide Ledger"_s,  u"Lantern Oath"_s,
                                  u"Ferry Law"_s,    u"Signal Choir"_s, u"Flood Clock"_s};
    return list;
}

QString slug(const QString &text)
{
    return text.toLower().replace(u' ', u'-');
}

QString textOf(const QJsonObject &answer)
{
    return QString::fromUtf8(jsonText(answer));
}

QJsonObject character(const QString &name, const QString &role, const QString &importance, const QString &summary,
                      const QStringList &hooks)
{
    return {{u"name"_s, name},
            {u"slug"_s, slug(name)},
            {u"role"_s, role},
            {u"track"_s, true},
            {u"importance"_s, importance},
            {u"summary"_s, summary},
            {u"continuityHooks"_s, toJsonArray(hooks)}};
}

QJsonObject work(const QString &id, const QString &description, const QString &input, const QString &output)
{
    return {{u"id"_s, id},
            {u"description"_s, description},
            {u"status"_s, u"pending"_s},
            {u"inputs"_s, QJsonArray{input}},
            {u"outputs"_s, QJsonArray{output}}};
}

QString vision(const QJsonObject &facts)
{
    const QString plan = facts[u"planName"].toString(), project = facts[u"projectTitle"].toString();
    const Dice dice(facts[u"planId"].toString());
    const QString lead = dice.pick(captains(), 0), support = dice.pick(helpers(), 1), place = dice.pick(places(), 2),
                  system = dice.pick(systems(), 3);
    return textOf(
        {{u"authorSummary"_s, u"Spare, tense, close third person for %1."_s.arg(project)},
         {u"bookGoals"_s, QJsonArray{u"Keep the mystery of the %1 taut."_s.arg(place),
                                     u"Let %1 choose between duty and loyalty."_s.arg(lead)}},
         {u"coreCast"_s,
          QJsonArray{character(lead, u"protagonist"_s, u"high"_s, u"Torn between duty and loyalty in %1."_s.arg(plan),
                               {u"Owes the %1 a debt"_s.arg(place)})}},
         {u"supportingCast"_s, QJsonArray{character(support, u"support"_s, u"medium"_s,
                                                    u"A reluctant partner and former rival of %1."_s.arg(lead), {})}},
         {u"loreNeeds"_s,
          QJsonArray{QJsonObject{{u"title"_s, system},
                                 {u"requirementSlug"_s, slug(system)},
                                 {u"status"_s, u"ready"_s},
                                 {u"description"_s, u"How the %1 works and what it costs."_s.arg(system)},
                                 {u"requiredFor"_s, QJsonArray{u"chapter-scroll"_s}},
                                 {u"notes"_s, u"Settled while the vision was drafted."_s},
                                 {u"track"_s, true}}}},
         {u"planningBacklog"_s,
          QJsonArray{work(u"outline-chapter-1"_s, u"Outline the first chapter at the %1"_s.arg(place),
                          u"iteration-plan"_s, u"chapter-blueprint"_s),
                     work(u"refine-chapter-1"_s, u"Refine the scroll of the first chapter"_s, u"chapter-blueprint"_s,
                          u"chapter-scroll"_s),
                     work(u"draft-opening-scene"_s, u"Draft the opening scene of %1"_s.arg(plan), u"chapter-scroll"_s,
                          u"scene-draft"_s)}},
         {u"openQuestions"_s, QJsonArray{u"Who closed the %1?"_s.arg(place)}},
         {u"worldSeeds"_s, QJsonArray{u"The %1 under the city."_s.arg(place)}}});
}

QJsonObject entry(const QString &name, const QString &summary, const QStringList &notes)
{
    return {{u"name"_s, name},
            {u"summary"_s, summary},
            {u"status"_s, u"Active"_s},
            {u"continuityNotes"_s, toJsonArray(notes)}};
}

QString worldBible(const QJsonObject &facts)
{
    const Dice dice(facts[u"planId"].toString());
    const QString place = dice.pick(places(), 2), system = dice.pick(systems(), 3);
    QJsonArray people;
    for (const QJsonValue &name : facts[u"cast"].toArray())
        people.append(
            entry(name.toString(), u"Part of %1 from the first page."_s.arg(facts[u"planName"].toString()), {}));
    if (people.isEmpty())
        people.append(entry(dice.pick(captains(), 0), u"Leads the relief fleet."_s, {u"Left hand is injured"_s}));
    return textOf(
        {{u"characters"_s, people},
         {u"locations"_s, QJsonArray{entry(place, u"The place everybody must pass."_s, {u"Sealed since the flood"_s})}},
         {u"systems"_s, QJsonArray{entry(system, u"The rule that cannot be broken twice."_s, {})}}});
}

QString iteration(const QJsonObject &facts)
{
    const Dice dice(facts[u"planId"].toString());
    const QString place = dice.pick(places(), 2);
    return textOf({{u"storyAdjustments"_s,
                    QJsonArray{u"Raise the stakes of iteration %1."_s.arg(facts[u"iterationIndex"].toInt(1))}},
                   {u"characterPriorities"_s, QJsonArray{u"%1 hesitates."_s.arg(dice.pick(captains(), 0))}},
                   {u"locationNotes"_s, QJsonArray{u"The %1 is cramped and loud."_s.arg(place)}},
                   {u"systemsConsiderations"_s, QJsonArray{u"The radio stays dead."_s}},
                   {u"risks"_s, QJsonArray{u"Too much exposition."_s}}});
}

QString blueprint(const QJsonObject &facts)
{
    const Dice dice(facts[u"planId"].toString());
    const QString place = dice.pick(places(), 2), lead = dice.pick(captains(), 0);
    const auto beat = [](const QString &id, const QString &summary, const QString &goal, const QString &obstacle,
                         const QString &turn, const QString &fallout) {
        return QJsonObject{{u"slug"_s, id},
                           {u"summary"_s, summary},
                           {u"goal"_s, goal},
                           {u"obstacle"_s, obstacle},
                           {u"turn"_s, turn},
                           {u"fallout"_s, fallout},
                           {u"carryForward"_s, QJsonArray{}}};
    };
    return textOf(
        {{u"title"_s, u"Chapter %1: %2"_s.arg(facts[u"chapterIndex"].toInt(1)).arg(place)},
         {u"synopsis"_s, u"%1 reaches the %2 and finds it open."_s.arg(lead, place)},
         {u"structure"_s, QJsonArray{beat(u"beat-1"_s, u"They reach the %1 at night."_s.arg(place), u"Enter unseen"_s,
                                          u"Guards on the stair"_s, u"An alarm rings"_s, u"The crew splits up"_s),
                                     beat(u"beat-2"_s, u"%1 must choose whom to follow."_s.arg(lead), u"Keep the map"_s,
                                          u"A former friend"_s, u"The map burns"_s, u"Only memory is left"_s)}}});
}

QString scroll(const QJsonObject &facts)
{
    const Dice dice(facts[u"planId"].toString());
    const QString place = dice.pick(places(), 2), lead = dice.pick(captains(), 0);
    const QJsonObject scene{{u"sceneSlug"_s, u"scene-1"_s},
                            {u"title"_s, u"Arrival at the %1"_s.arg(place)},
                            {u"goal"_s, u"Reach the %1"_s.arg(place)},
                            {u"conflict"_s, u"Search lights sweep the water"_s},
                            {u"turn"_s, u"The lights go out"_s},
                            {u"fallout"_s, u"Somebody helped them"_s},
                            {u"carryForward"_s, QJsonArray{}}};
    return textOf({{u"scrollSlug"_s, u"scroll-%1"_s.arg(facts[u"chapterIndex"].toInt(1))},
                   {u"title"_s, u"Scroll of the %1"_s.arg(place)},
                   {u"synopsis"_s, u"Beat by beat, %1 enters the %2."_s.arg(lead, place)},
                   {u"sections"_s, QJsonArray{QJsonObject{{u"sectionSlug"_s, u"section-1"_s},
                                                          {u"title"_s, u"Entry"_s},
                                                          {u"summary"_s, u"They slip inside under cover of noise."_s},
                                                          {u"transitions"_s, QJsonArray{u"tighten"_s}},
                                                          {u"scenes"_s, QJsonArray{scene}}}}}});
}

QString scene(const QJsonObject &facts)
{
    const Dice dice(facts[u"planId"].toString());
    const QString lead = dice.pick(captains(), 0);
    QStringList terms = toStringList(facts[u"salientTerms"]);
    QString text = u"%1 had counted the steps before, but never in the dark.\n\n"_s.arg(lead);
    // The draft must touch everything the outline promised; the scripted author does so plainly.
    while (!terms.isEmpty()) {
        const QStringList some = terms.mid(0, 5);
        terms = terms.mid(5);
        text += u"What they remembered of it later came in single words: %1. "_s.arg(some.join(u", "));
    }
    return text + u"\n\nThen the light went out, and somebody on the other side said her name."_s;
}

} // namespace

Result<QString> scriptedAnswer(const QString &schema, const QJsonObject &facts)
{
    static const std::map<QString, std::function<QString(const QJsonObject &)>> scripts{
        {u"vision"_s, vision},       {u"world-bible"_s, worldBible}, {u"iteration"_s, iteration},
        {u"blueprint"_s, blueprint}, {u"scroll"_s, scroll},          {u"scene"_s, scene}};
    const auto script = scripts.find(schema);
    if (script == scripts.end())
        return Error::internal(u"SCRIPT_UNKNOWN"_s, u"The scripted provider has no answer for \"%1\"."_s.arg(schema),
                               u"Use a real provider for it."_s);
    return script->second(facts);
}

} // namespace loomdeck
