// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/importfixture.h"
#include "importer/payload.h"
#include "support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** From a name on the command line to a parsed text. */
class TestPayload : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void aFolderIsSearchedToTheBottom()
    {
        const auto found = payloadFiles(importData(u"tide"_s));
        QVERIFY(found.ok());
        QCOMPARE(found->files.size(), 16);
        QVERIFY(std::is_sorted(found->files.begin(), found->files.end()));
        QVERIFY(found->files.contains(importData(u"tide/names/a-backlog.json"_s)));
        QCOMPARE(found->skipped, QStringList{importData(u"tide/notes.txt"_s)});
    }

    void whatIsNotThereIsNamed()
    {
        const QTemporaryDir folder;
        const auto missing = payloadFiles(folder.filePath(u"no-such.json"_s));
        QCOMPARE(missing.error().code, u"IMPORT_NO_FILE"_s);
        QVERIFY(missing.error().message.contains(u"no-such.json"));
        const auto empty = payloadFiles(folder.path());
        QCOMPARE(empty.error().code, u"IMPORT_NO_FILE"_s);
        QVERIFY(!empty.error().suggestedFix.isEmpty());
    }

    void linksToFoldersAndHiddenFilesAreNotFollowed()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"a.json"_s), "[]");
        write(folder.filePath(u".hidden.json"_s), "[]");
        QVERIFY(QFile::link(folder.path(), folder.filePath(u"round"_s)));
        const auto found = payloadFiles(folder.path());
        QVERIFY(found.ok());
        QCOMPARE(found->files, QStringList{folder.filePath(u"a.json"_s)});
    }

    void whatCannotBeReadIsNamed()
    {
        const QTemporaryDir folder;
        const auto payload = readPayload(folder.path());
        QCOMPARE(payload.error().code, u"IMPORT_NOT_READABLE"_s);
        QVERIFY(payload.error().message.contains(folder.path()));
    }

    void aTextThatIsTooLargeIsNotParsed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"large.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(payloadLimit + 1));
        file.close();
        const auto payload = readPayload(path);
        QCOMPARE(payload.error().code, u"JSON_TOO_LARGE"_s);
        QCOMPARE(payload.error().kind, Error::Kind::TooLarge);
    }

    void aTextIsStrictJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << QByteArray() << u"JSON_MALFORMED"_s << u""_s;
        QTest::newRow("cut off") << QByteArray(R"([{"id":"a"},{"id":)") << u"JSON_MALFORMED"_s << u"/1/id"_s;
        QTest::newRow("two texts") << QByteArray("[] []") << u"JSON_MALFORMED"_s << u""_s;
        QTest::newRow("comment") << QByteArray("[] // none") << u"JSON_MALFORMED"_s << u""_s;
        QTest::newRow("not UTF-8") << QByteArray("[{\"name\":\"\xff\xfe\"}]") << u"JSON_MALFORMED"_s << u"/0/name"_s;
        QTest::newRow("half a surrogate")
            << QByteArray(R"([{"name":"\ud800"}])") << u"JSON_MALFORMED"_s << u"/0/name"_s;
        QTest::newRow("duplicate key") << QByteArray(R"([{},{"id":1,"id":2}])") << u"JSON_DUPLICATE_KEY"_s
                                       << u"/1/id"_s;
        QTest::newRow("too deep") << QByteArray(100, '[') + QByteArray(100, ']') << u"JSON_TOO_DEEP"_s
                                  << u"/0"_s.repeated(64);
        QTest::newRow("number range") << QByteArray(R"({"a":1e999})") << u"JSON_NUMBER_RANGE"_s << u"/a"_s;
        QTest::newRow("too many digits") << QByteArray(R"({"a":92233720368547758080})") << u"JSON_NUMBER_RANGE"_s
                                         << u"/a"_s;
        QTest::newRow("NUL in a text") << QByteArray(R"([{"a":["x","y\u0000"]}])") << u"BAD_CHARACTER"_s << u"/0/a/1"_s;
        QTest::newRow("NUL in a key") << QByteArray(R"([{"a\u0000":1}])") << u"BAD_CHARACTER"_s << u"/0"_s;
    }
    void aTextIsStrictJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QString, path);
        const auto payload = parsePayload(u"a.json"_s, text);
        QVERIFY(!payload.ok());
        QCOMPARE(payload.error().code, code);
        QCOMPARE(payload.error().details[u"path"].toString(), path);
        QVERIFY(!payload.error().message.isEmpty());
        QVERIFY(!payload.error().suggestedFix.isEmpty());
    }

    void anEscapedBackslashIsNoNul() { QVERIFY(parsePayload(u"a.json"_s, R"(["\\u0000"])").ok()); }

    void thePathStaysOutOfTheJournal()
    {
        const auto payload = readPayload(importData(u"tide/events.json"_s));
        QVERIFY(payload.ok());
        QCOMPARE(payload->name, importData(u"tide/events.json"_s));
        QCOMPARE(payload->shortName, u"events.json"_s);
    }
};

LOOMDECK_TEST(TestPayload, "payload")
#include "tst_payload.moc"
