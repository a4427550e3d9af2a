// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/references.h"
#include "model/workspace.h"

#include <QStringList>

namespace hoshin::test {

/// Two chapters; 第1条 and 第2条 in the first (第2条 has two 項, the second with two 号), 第3条 in the second. Ids are seeded.
inline model::Document sampleDocument(int moreArticles = 0)
{
    using namespace Qt::StringLiterals;
    model::IdSource ids(7);
    const auto clause = [&](model::ClauseKind kind, const QString &heading, const QString &text,
                            const QList<model::Clause> &children = {}) {
        model::Clause made;
        made.id = ids.next();
        made.kind = kind;
        made.heading = heading;
        made.text = text;
        made.children = children;
        return made;
    };
    using enum model::ClauseKind;
    const auto article = [&](const QString &heading, const QString &text) {
        return clause(Article, heading, {}, {clause(Paragraph, {}, text)});
    };
    model::Clause second = article(u"分類"_s, u"職員等は、情報資産を分類しなければならない。"_s);
    second.children << clause(
        Paragraph, {}, u"前項の分類は、次に掲げるときに改める。"_s,
        {clause(Item, {}, u"公表したとき。"_s), clause(Item, {}, u"前条の目的が変わったとき。"_s)});
    QList<model::Clause> inFirst{article(u"目的"_s, u"この方針は、情報資産を守ることを目的とする。"_s), second};
    for (int i = 0; i < moreArticles; ++i)
        inFirst << article(u"追加%1"_s.arg(i), u"第1条の規定により、記録を%1年間保存するものとする。"_s.arg(i % 9 + 1));
    model::Clause root;
    root.kind = Root;
    root.children = {
        clause(Chapter, u"総則"_s, {}, inFirst),
        clause(Chapter, u"対策"_s, {}, {article(u"持出し"_s, u"第2条の情報資産を持ち出してはならない。"_s)})};
    model::Document document;
    model::DocumentMeta meta;
    meta.title = u"情報セキュリティ対策基準"_s;
    document.setMeta(meta);
    document.setRoot(root);
    return model::withDetectedReferences(document);
}

inline model::Workspace sampleWorkspace(const model::Document &document)
{
    using namespace Qt::StringLiterals;
    model::Workspace workspace;
    workspace.body.name = u"星見野市"_s;
    workspace.documents.insert(u"taisaku-kijun"_s, document);
    return workspace;
}

} // namespace hoshin::test
