// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/storywords.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

const QList<BookWords> &books()
{
    static const QList<BookWords> list{
        {u"Saga of the Lower Gate"_s, u"The Gate Cycle"_s, u"A city keeps its drowned quarter behind one gate."_s,
         u"Four keepers, four keys, and a tide that is a day early. First of the cycle; told in close third person."_s},
        {u"The Salt Atlas"_s, u"The Gate Cycle"_s, u"A city keeps its drowned quarter behind one gate."_s,
         u"A cartographer maps a coast that moves at night, and finds her own house on last year's sheet."_s},
        {u"Hollow Coast"_s, u"Harbour Novels"_s, u"Small ports, long memories."_s,
         u"When the lighthouse of Hollow Coast goes dark, three families begin to count what they owe each other."_s},
        {u"Ember Court"_s, u"Ember Court"_s, u"A trial that may only be held while the fire burns."_s,
         u"Courtroom fantasy: a witness who cannot lie, a judge who may not ask, and eleven hours of firewood."_s},
        {u"Night Ferry"_s, u"Harbour Novels"_s, u"Small ports, long memories."_s,
         u"The last ferry carries nine passengers and ten shadows. One night, one boat, no stop before dawn."_s},
        {u"A Ledger of Tides"_s, u"Harbour Novels"_s, u"Small ports, long memories."_s,
         u"A bookkeeper inherits a harbour's debts and learns that the sea has been paying interest."_s},
        {u"The Glass Orchard"_s, u"Orchard Books"_s, u"What is grown in glass must be told the truth."_s,
         u"An apprentice gardener breaks the one tree that nobody planted."_s},
        {u"Seven Lanterns"_s, u"Orchard Books"_s, u"What is grown in glass must be told the truth."_s,
         u"Seven oaths, seven lights; each goes out in its own chapter."_s},
        {u"The Signal Choir"_s, u"The Signal Choir"_s, u"A choir that sings the weather."_s,
         u"A new voice joins, and for the first time the storm answers."_s},
        {u"What the Archivist Kept"_s, u"The Gate Cycle"_s, u"A city keeps its drowned quarter behind one gate."_s,
         u"A novella between the books: the archive's own account of the flood."_s},
        {u"Under the Hollow Stair"_s, u"Stair Street"_s, u"One house, twelve doors, thirteen tenants."_s,
         u"A comedy of rent, ghosts and a staircase that is longer on the way down."_s},
        {u"The Clockwarden's Daughter"_s, u"Stair Street"_s, u"One house, twelve doors, thirteen tenants."_s,
         u"She can stop any clock but the one that matters."_s},
    };
    return list;
}

const QStringList &firsts()
{
    static const QStringList list{u"Captain Mira"_s,  u"Warden Ilse"_s, u"Pilot Anselm"_s,  u"Doctor Okoro"_s,
                                  u"Marshal Quill"_s, u"Sefa Lund"_s,   u"Ines Calloway"_s, u"Judge Harrow"_s};
    return list;
}

const QStringList &seconds()
{
    static const QStringList list{u"Archivist Dera"_s, u"Ferryman Tolo"_s,  u"Sister Vance"_s, u"Tinker Oda"_s,
                                  u"Clerk Haru"_s,     u"Brek the Elder"_s, u"Nan Whitlock"_s, u"Cousin Pell"_s};
    return list;
}

const QStringList &thirds()
{
    static const QStringList list{u"Lady Vesper"_s,  u"the Toll Master"_s, u"Colonel Strand"_s,
                                  u"Madam Ferro"_s,  u"the Pale Notary"_s, u"Lieutenant Marsh"_s,
                                  u"Uncle Corvin"_s, u"the Ninth Juror"_s};
    return list;
}

const QStringList &places()
{
    static const QStringList list{u"Lower Gate"_s,     u"Salt Market"_s,    u"Lantern Quay"_s, u"Hollow Stair"_s,
                                  u"Glass Orchard"_s,  u"Ember Court"_s,    u"Tide Archive"_s, u"North Mole"_s,
                                  u"Widow's Bridge"_s, u"Counting House"_s, u"Bell Foundry"_s, u"Old Sluice"_s};
    return list;
}

const QStringList &customs()
{
    static const QStringList list{u"Lantern Oath"_s, u"Tide Ledger"_s,   u"Whisperglass Codex"_s, u"Ferry Law"_s,
                                  u"Flood Clock"_s,  u"Ancient Seal"_s,  u"Fracture Gate"_s,      u"Stellar Key"_s,
                                  u"Salt Tithe"_s,   u"Choir Signals"_s, u"Debt of Names"_s,      u"Keeper's Rota"_s};
    return list;
}

/** So many different ones, in an order of their own. */
QStringList some(const QStringList &list, qsizetype count, Dice &dice)
{
    QStringList left = list, taken;
    while (taken.size() < count)
        taken << left.takeAt(dice.below(left.size()));
    return taken;
}

QString filled(QString text, const WorldWords &world, Dice &dice)
{
    return text.replace(u"{lead}"_s, world.lead)
        .replace(u"{support}"_s, world.support)
        .replace(u"{rival}"_s, world.rival)
        .replace(u"{place}"_s, dice.pick(world.places))
        .replace(u"{custom}"_s, dice.pick(world.customs));
}

} // namespace

BookWords bookWords(qint64 number)
{
    if (number < books().size())
        return books()[number];
    static const QStringList how{u"Quiet"_s,  u"Second"_s, u"Borrowed"_s, u"Northern"_s, u"Patient"_s,
                                 u"Broken"_s, u"Winter"_s, u"Hidden"_s,   u"Last"_s,     u"Copper"_s};
    static const QStringList what{u"Harbour"_s, u"Oath"_s,   u"Garden"_s, u"Letter"_s,    u"Bridge"_s,
                                  u"Choir"_s,   u"Winter"_s, u"Ledger"_s, u"Passenger"_s, u"Lighthouse"_s};
    const qint64 n = number - books().size();
    BookWords words = books()[n % books().size()];
    words.title = u"The %1 %2"_s.arg(how[n % 10], what[(n / 10 + n) % 10]);
    if (n >= 100)
        words.title += u", part %1"_s.arg(n / 100 + 1);
    return words;
}

WorldWords worldWords(Dice dice)
{
    return {dice.pick(firsts()), dice.pick(seconds()), dice.pick(thirds()), some(places(), 3, dice),
            some(customs(), 4, dice)};
}

QString sceneWords(const WorldWords &world, Dice dice)
{
    static const QStringList list{
        u"{lead} crosses the {place} before the bell"_s, u"{support} hides the key in the {place}"_s,
        u"{rival} names a price at the {place}"_s,       u"{lead} and {support} quarrel over the {custom}"_s,
        u"the {custom} is broken at the {place}"_s,      u"{support} reads the letter aloud"_s,
        u"{lead} follows {rival} to the {place}"_s,      u"nobody at the {place} will say what the {custom} costs"_s,
        u"{rival} waits for {lead} at the {place}"_s,    u"{support} finds {lead} asleep in the {place}"_s,
        u"a child asks {lead} about the {custom}"_s,     u"the water rises in the {place}"_s};
    return filled(dice.pick(list), world, dice);
}

QString proseWords(const WorldWords &world, Dice dice)
{
    static const QStringList list{
        u"{lead} had counted the steps before, but never in the dark."_s,
        u"The {place} smelled of rope and cold tea, and of something that had burned there long ago."_s,
        u"\"You could have asked,\" said {support}. \"You could have answered,\" said {lead}."_s,
        u"By the terms of the {custom}, nobody was to speak before the second bell."_s,
        u"{rival} did not come in. {rival} stood where the light ended, and let them look."_s,
        u"It was the kind of silence that has been agreed upon."_s,
        u"What {support} wrote down that night filled three lines, and two of them were dates."_s,
        u"Somebody had moved the boats."_s,
        u"The key turned, as keys do, a little too easily."_s};
    QStringList sentences;
    for (int i = 0; i < 4; ++i)
        sentences << filled(dice.pick(list), world, dice);
    return sentences.join(u' ');
}

QString promiseWords(const WorldWords &world, Dice dice)
{
    static const QStringList list{u"Keep {lead}'s fear of deep water"_s,
                                  u"{support} never says the rival's name"_s,
                                  u"Protect the {custom} from being explained twice"_s,
                                  u"Pay back the favour at the {place}"_s,
                                  u"{lead} limps after the fall at the {place}"_s,
                                  u"Course-correct {support}'s voice: shorter sentences"_s};
    return filled(dice.pick(list), world, dice);
}

} // namespace loomdeck
