// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/document.h"

#include <algorithm>
#include <QHash>
#include <QSet>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// What merge keys may add, over the whole file.
constexpr size_t mostMerged = 1'000'000;
// Aliases nest what no file could; whoever walks down recursively must come back.
constexpr int mostDepth = 400;

/** Builds the tree from what the parser tells. */
class DocumentBuilder final : public YAML::EventHandler
{
public:
    explicit DocumentBuilder(RoutingProblems &problems)
        : m_problems(problems)
    {}

    DocumentPtr root() const { return m_root; }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        put(make(DocumentNode::Kind::Null, mark), anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        // Plain words for nothing; in quotes they are words.
        const bool isNull = tag == "?" && (value == "null" || value == "~" || value == "Null" || value == "NULL");
        auto node = make(isNull ? DocumentNode::Kind::Null : DocumentNode::Kind::Scalar, mark);
        node->text = QString::fromStdString(value);
        put(std::move(node), anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        for (const Open &open : m_open) {
            if (open.anchor != anchor)
                continue;
            report(mark, u"An alias stands inside what it stands for, which never ends."_s,
                   u"Write the part out, or give the inner part an anchor of its own."_s);
            put(make(DocumentNode::Kind::Null, mark), 0);
            return;
        }
        const auto known = m_anchors.constFind(anchor);
        const bool isKnown = known != m_anchors.constEnd();
        const bool isDeep = isKnown && (*known)->depth + static_cast<int>(m_open.size()) > mostDepth;
        if (isDeep)
            report(mark, u"Aliases nest more than %1 levels."_s.arg(mostDepth),
                   u"Use fewer aliases inside each other."_s);
        place(isKnown && !isDeep ? *known : make(DocumentNode::Kind::Null, mark), mark);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        m_open.push_back({make(DocumentNode::Kind::List, mark), anchor, {}, 0, false});
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        m_open.push_back({make(DocumentNode::Kind::Map, mark), anchor, {}, 0, false});
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        std::shared_ptr<DocumentNode> node;
        YAML::anchor_t anchor;
        QString key;
        int keyLine;
        bool hasKey;
    };

    static std::shared_ptr<DocumentNode> make(DocumentNode::Kind kind, const YAML::Mark &mark)
    {
        auto node = std::make_shared<DocumentNode>();
        node->kind = kind;
        node->line = mark.line + 1;
        return node;
    }

    void put(std::shared_ptr<DocumentNode> node, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            m_anchors.insert(anchor, node);
        YAML::Mark mark;
        mark.line = node->line - 1;
        place(std::move(node), mark);
    }

    void place(DocumentPtr node, const YAML::Mark &mark)
    {
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open &open = m_open.back();
        if (open.node->kind == DocumentNode::Kind::List) {
            open.node->items.push_back(std::move(node));
        } else if (!open.hasKey) {
            if (node->kind != DocumentNode::Kind::Scalar && node->kind != DocumentNode::Kind::Null)
                report(mark, u"A key is not a single word."_s, u"Write \"key: value\"."_s);
            open.key = node->text;
            open.keyLine = mark.line + 1;
            open.hasKey = true;
        } else {
            open.hasKey = false;
            open.node->entries.push_back({open.key, open.keyLine, std::move(node)});
        }
    }

    void close()
    {
        Open open = std::move(m_open.back());
        m_open.pop_back();
        if (open.node->kind == DocumentNode::Kind::Map)
            settleKeys(*open.node);
        for (const DocumentPtr &item : open.node->items)
            open.node->depth = std::max(open.node->depth, item->depth + 1);
        for (const DocumentNode::Entry &entry : open.node->entries)
            open.node->depth = std::max(open.node->depth, entry.value->depth + 1);
        put(std::move(open.node), open.anchor);
    }

    /** Unfolds merge keys and drops doubled ones. */
    void settleKeys(DocumentNode &map)
    {
        QSet<QString> seen;
        std::vector<DocumentNode::Entry> kept, merged;
        for (DocumentNode::Entry &entry : map.entries) {
            if (entry.key == u"<<") {
                merged.push_back(std::move(entry));
            } else if (seen.contains(entry.key)) {
                m_problems.push_back({entry.line, u"The key \"%1\" appears twice."_s.arg(entry.key.left(80)),
                                      u"Keep one of the two."_s});
            } else {
                seen.insert(entry.key);
                kept.push_back(std::move(entry));
            }
        }
        for (const DocumentNode::Entry &merge : merged) {
            std::vector<DocumentPtr> sources{merge.value};
            if (merge.value->kind == DocumentNode::Kind::List)
                sources = merge.value->items;
            for (const DocumentPtr &source : sources) {
                for (const DocumentNode::Entry &entry : source->entries) {
                    if (seen.contains(entry.key) || ++m_merged > mostMerged)
                        continue;
                    seen.insert(entry.key);
                    kept.push_back(entry);
                }
            }
            if (m_merged > mostMerged)
                report(merge.line, u"Merge keys add more than %1 values."_s.arg(mostMerged),
                       u"Write fewer merge keys (<<) inside each other."_s);
        }
        map.entries = std::move(kept);
    }

    void report(int line, const QString &message, const QString &fix) { m_problems.push_back({line, message, fix}); }
    void report(const YAML::Mark &mark, const QString &message, const QString &fix)
    {
        report(mark.line + 1, message, fix);
    }

    RoutingProblems &m_problems;
    DocumentPtr m_root;
    std::vector<Open> m_open;
    QHash<YAML::anchor_t, DocumentPtr> m_anchors;
    size_t m_merged = 0;
};

} // namespace

const DocumentNode *DocumentNode::find(QStringView key) const
{
    for (const Entry &entry : entries) {
        if (entry.key == key)
            return entry.value->kind == Kind::Null ? nullptr : entry.value.get();
    }
    return nullptr;
}

DocumentPtr readDocument(const QByteArray &text, RoutingProblems &problems)
{
    DocumentBuilder builder(problems);
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const YAML::Exception &thrown) {
        problems.push_back({thrown.mark.line + 1,
                            u"The file is not YAML: %1."_s.arg(QString::fromStdString(thrown.msg)),
                            u"Check the line and its indentation."_s});
        return nullptr;
    }
    return builder.root() ? builder.root() : std::make_shared<const DocumentNode>();
}

} // namespace loomdeck
