// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/journal.h"
#include "importer/importrun.h"
#include "support/teststore.h"

namespace loomdeck::test {

/** Ids of the payloads in tests/data/import. */
namespace tide {
inline const QString plan = QStringLiteral("4d2344e6-a482-5615-bc9a-f22eca289671");
inline const QString orchardPlan = QStringLiteral("c6e16bdc-6400-5906-b088-f8c28ac385ba");
inline const QString conversationPlan = QStringLiteral("9c53d480-e853-589c-8815-7f04e2424958");
inline const QString provider = QStringLiteral("b94b4b10-8f94-5ec8-90a9-3cfd762ed97e");
inline const QString agent = QStringLiteral("a348a12f-919a-5236-93b6-bf949fcd1ff3");
inline const QString persona = QStringLiteral("820d8c78-21e4-5901-861e-da5bfd7f243a");
} // namespace tide

/** Path of a file or folder of tests/data/import. */
QString importData(const QString &name);
QByteArray readAll(const QString &path);

/** A run over files and folders; `told` gets what people are told, line by line. */
std::vector<FileReport> importFiles(Database &database, const QStringList &paths, const QString &planId = {},
                                    QStringList *told = nullptr);

/** A store and what is done to it by imports. */
class ImportFixture
{
public:
    TestStore store;

    /** Takes files and folders of tests/data/import; refusals fail the process. */
    std::vector<FileReport> take(const QStringList &names, const QString &planId = {});
    /** Takes one text as a file of its own. */
    FileReport takeText(const QByteArray &text, const QString &planId = {});

    /** Every row of every table but the journal's own housekeeping, as text. */
    QStringList everything();
    /** What the payloads say and nothing that we made up: the same whatever the order in which they came. */
    QStringList substance();
    QStringList texts(const QString &sql, const Binds &binds = {});
    QString text(const QString &sql, const Binds &binds = {});
    std::vector<JournalEntry> entries(const QString &kind = {});
};

/** The counts of all reports together: created, updated, unchanged, refused. */
struct Totals
{
    int created = 0, updated = 0, unchanged = 0, refused = 0;
    bool operator==(const Totals &) const = default;
};
Totals totals(const std::vector<FileReport> &reports);

} // namespace loomdeck::test
