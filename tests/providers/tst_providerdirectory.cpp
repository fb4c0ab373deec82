// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providerdirectory.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString provider = u"11111111-0000-4000-8000-000000000001"_s, model = u"11111111-0000-4000-8000-000000000002"_s;

} // namespace

class ProviderDirectoryTest : public QObject
{
    Q_OBJECT

    static QString codeOf(TestStore &store, ProviderDirectory &directory, const QString &providerId,
                          const QString &modelId)
    {
        const auto choice = store.read([&](Connection &c) { return directory.choose(c, providerId, modelId); });
        return choice.ok() ? u"ok"_s : choice.error().code;
    }

private Q_SLOTS:
    void whatIsInTheWayIsNamed()
    {
        TestStore store;
        ProviderDirectory directory(store.clock);
        QCOMPARE(codeOf(store, directory, provider, model), u"PROVIDER_UNKNOWN"_s);
        must(store.write([](Transaction &tx) { providerstore::noteForeign(tx, provider, model); }));
        QCOMPARE(codeOf(store, directory, provider, model), u"PROVIDER_NOT_SET_UP"_s);
        must(store.write([](Transaction &tx) {
            providerstore::put(tx, {provider, u"openai"_s, u"OpenAI"_s, u"scripted"_s, {}, true, {}, {}});
        }));
        QCOMPARE(codeOf(store, directory, provider, model), u"ok"_s);
        QCOMPARE(codeOf(store, directory, provider, provider), u"MODEL_UNKNOWN"_s);
        must(store.write([](Transaction &tx) {
            providerstore::put(tx, {provider, u"openai"_s, u"OpenAI"_s, {}, {}, false, {}, {}});
        }));
        QCOMPARE(codeOf(store, directory, provider, model), u"PROVIDER_INACTIVE"_s);
        // Importing its row again did not take its adapter away.
        QCOMPARE(must(store.read([](Connection &c) { return providerstore::find(c, provider); }))->kind, u"scripted"_s);
    }

    void anAdapterIsMadeOnceAndAgainWhenItsOptionsChange()
    {
        TestStore store;
        ProviderDirectory directory(store.clock);
        int made = 0;
        directory.add(u"mine"_s, [&](const ProviderRow &) {
            ++made;
            return std::shared_ptr<Provider>();
        });
        const auto put = [&](const QJsonObject &options) {
            must(store.write([&](Transaction &tx) {
                providerstore::put(tx, {provider, u"mine"_s, u"Mine"_s, u"mine"_s, {}, true, options, {}});
                providerstore::putModel(tx, {model, provider, u"m"_s, true, {}});
            }));
        };
        directory.add(u"mine"_s, [&](const ProviderRow &) {
            ++made;
            return std::make_shared<Nothing>();
        });
        put({{u"delay"_s, u"1s"_s}});
        codeOf(store, directory, provider, model);
        codeOf(store, directory, provider, model);
        QCOMPARE(made, 1);
        put({{u"delay"_s, u"2s"_s}});
        codeOf(store, directory, provider, model);
        QCOMPARE(made, 2);
    }

private:
    struct Nothing final : Provider
    {
        CompletionResult complete(const CompletionRequest &, const StopFlag &) override { return ProviderFailure{}; }
    };
};

LOOMDECK_TEST(ProviderDirectoryTest, "providerdirectory")
#include "tst_providerdirectory.moc"
