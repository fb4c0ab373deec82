// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/rules.h"
#include "support/registry.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

namespace {

const QString sources = QStringLiteral(LOOMDECK_SOURCES);

/** Files that may be longer than others, and why. */
const QHash<QString, QString> &longFiles()
{
    static const QHash<QString, QString> list{
        {u"tests/qml/tst_table.qml"_s, u"one table, and every way to touch it"_s},
        {u"tests/qml/tst_overlays.qml"_s, u"dialog, drawer and notices share one window"_s},
    };
    return list;
}

QString textOf(const QString &path)
{
    QFile file(sources + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/** Paths below a folder, without build trees. */
QStringList filesIn(const QString &folder, const QStringList &names)
{
    QStringList paths;
    QDirIterator it(sources + u'/' + folder, names, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths << QDir(sources).relativeFilePath(it.next());
    paths.sort();
    return paths;
}

void add(QStringList &all, const QString &path, const QStringList &faults)
{
    for (const QString &fault : faults)
        all << u"%1: %2"_s.arg(path, fault);
}

} // namespace

/** The tree as it is. */
class TreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeFollowsAnArrow()
    {
        const auto arrows = arrowsFrom(textOf(u"src/README.md"_s));
        QVERIFY2(arrows, "The table of rooms in src/README.md cannot be read.");
        const QStringList files = filesIn(u"src"_s, {u"*.h"_s, u"*.cpp"_s});
        QVERIFY(files.size() > 200);
        QStringList faults;
        for (const QString &path : files)
            add(faults, path, includeFaults(path.section(u'/', 1, 1), textOf(path), *arrows));
        QCOMPARE(faults.join(u'\n'), QString());
    }

    void everyImportFollowsAnArrow()
    {
        const QStringList files = filesIn(u"qml"_s, {u"*.qml"_s});
        QVERIFY(files.size() > 50);
        QStringList faults;
        for (const QString &path : files)
            add(faults, path, importFaults(path.section(u'/', 1, 1), textOf(path)));
        QCOMPARE(faults.join(u'\n'), QString());
    }

    void everySourceNamesItsLicence()
    {
        QStringList files{u"CMakeLists.txt"_s};
        for (const char *folder : {"src", "qml", "tests", "packaging", "resources/migrations", "translations", ".ci"})
            files += filesIn(QString::fromLatin1(folder),
                             {u"*.h"_s, u"*.cpp"_s, u"*.qml"_s, u"*.js"_s, u"*.sql"_s, u"*.sh"_s, u"*.py"_s,
                              u"*.cmake"_s, u"*.supp"_s, u"CMakeLists.txt"_s, u"run"_s});
        QVERIFY(files.size() > 400);
        QStringList faults;
        for (const QString &path : files)
            add(faults, path, licenceFaults(textOf(path)));
        QCOMPARE(faults.join(u'\n'), QString());
    }

    void noFileIsTooLong()
    {
        QStringList faults;
        for (const char *folder : {"src", "qml", "tests"}) {
            for (const QString &path : filesIn(QString::fromLatin1(folder), {u"*.h"_s, u"*.cpp"_s, u"*.qml"_s})) {
                const QStringList found = lengthFaults(path, textOf(path));
                if (!longFiles().contains(path))
                    add(faults, path, found);
                else if (found.isEmpty())
                    faults << u"%1: it is listed as long, but is not any more"_s.arg(path);
            }
        }
        QCOMPARE(faults.join(u'\n'), QString());
    }
};

LOOMDECK_TEST(TreeTest, "tree")
#include "tst_tree.moc"
