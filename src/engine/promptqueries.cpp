// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "engine/queries.h"
#include "planner/promptbook.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// What a screen lists; older ones can still be asked for by their number.
constexpr int versionsShown = 500;

} // namespace

QFuture<Result<std::vector<PromptTemplate>>> Queries::prompts()
{
    return m_database.read([](Connection &c) { return promptstore::list(c); });
}

QFuture<Result<PromptFacts>> Queries::prompt(const QString &id)
{
    return m_database.read([id](Connection &c) -> Result<PromptFacts> {
        if (!promptbook::find(id))
            return promptbook::notFound(id);
        PromptFacts facts;
        facts.row = promptstore::find(c, id);
        facts.versions = promptstore::versions(c, id, versionsShown);
        facts.textVersion = facts.row.active != 0 ? facts.row.active : facts.row.newest;
        if (const auto shown = promptstore::version(c, id, facts.textVersion))
            facts.text = shown->text;
        return facts;
    });
}

QFuture<Result<PromptVersion>> Queries::promptVersion(const QString &id, int number)
{
    return m_database.read([id, number](Connection &c) -> Result<PromptVersion> {
        if (!promptbook::find(id))
            return promptbook::notFound(id);
        const auto found = promptstore::version(c, id, number);
        if (!found)
            return Error::notFound(u"PROMPT_VERSION_NOT_FOUND"_s, u"%1 has no version %2."_s.arg(id).arg(number),
                                   u"See /api/prompts/%1."_s.arg(id));
        return *found;
    });
}

QFuture<Result<PromptPreview>> Queries::promptPreview(const PreviewWish &wish)
{
    auto shown = std::make_shared<std::optional<PromptPreview>>();
    return m_database
        .write([wish, shown](Transaction &tx) -> Result<PromptPreview> {
            auto made = previewPrompt(tx, wish);
            if (!made)
                return made;
            *shown = std::move(made).value();
            // Preparing a phase writes what it works on; an error takes all of that back.
            return Error::cancelled(u"A preview leaves nothing behind."_s);
        })
        .then([shown](const Result<PromptPreview> &result) {
            const bool onlyShown = !result && result.error().kind == Error::Kind::Cancelled && shown->has_value();
            return onlyShown ? Result<PromptPreview>(**shown) : result;
        });
}

} // namespace loomdeck
