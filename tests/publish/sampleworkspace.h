// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"
#include "support/outline.h"

#include <QBuffer>
#include <QImage>

namespace hoshin::test {

/// Words that stand where nobody outside may read them. None may occur in any published byte.
inline QStringList secretWords()
{
    using namespace Qt::StringLiterals;
    return {u"秘匿甲一"_s, u"秘匿乙二"_s, u"秘匿丙三"_s, u"秘匿丁四"_s, u"秘匿戊五"_s,
            u"秘匿己六"_s, u"秘匿庚七"_s, u"秘匿辛八"_s, u"秘匿壬九"_s, u"秘匿癸十"_s,
            u"秘匿子一"_s, u"秘匿丑二"_s, u"秘匿寅三"_s, u"秘匿卯四"_s, u"SecretPath99"_s,
            u"秘匿辰五"_s, u"秘匿巳六"_s, u"秘匿午七"_s, u"秘匿未八"_s, u"秘匿申九"_s,
            u"秘匿酉十"_s, u"秘匿戌一"_s, u"秘匿亥二"_s, u"秘匿空三"_s, u"SecretText98"_s};
}

/// A small city's policy and standards. The policy has a withheld article, a withheld item, a summarised article and a withheld
/// chapter; the standards are withheld whole. Every secret word stands in one of them, in a comment, in the name of an
/// author, in evidence, in a mapping of a withheld clause, or in an attached file and its name.
inline model::Workspace sampleWorkspace()
{
    using namespace Qt::StringLiterals;
    model::Workspace w;
    w.body = {.name = u"星見野市"_s, .code = u"132999"_s, .organs = model::organsOf(model::BodyKind::City)};
    w.body.editions = {u"r8-03"_s};
    w.body.values = {{u"contact-office"_s, u"総務部情報政策課"_s},
                     {u"contact-phone"_s, u"0123-45-6789"_s},
                     {u"contact-mail"_s, u"security@city.hoshimino.example.lg.jp"_s}};
    model::Document policy = outline(u"目次\n"
                                     " 文 第1章　総則（第1条―第4条）\n"
                                     " 文 第2章　秘匿壬九（第5条）\n"
                                     " 文 第3章　雑則（第6条）\n"
                                     " 文 附則\n"
                                     "章 総則\n"
                                     " 条 目的：この方針は、市の情報資産を守るため、基本となる事項を定める。\n"
                                     " 条 定義\n"
                                     "  項 次の各号に掲げる用語の意義は、当該各号に定めるところによる。\n"
                                     "   号 情報資産　情報及び情報を扱う装置をいう。\n"
                                     "   号 秘匿甲一の装置\n"
                                     "   号 職員等　市の職員をいう。\n"
                                     " 条 秘匿乙二の手順：秘匿丙三は、第5条による。\n"
                                     " 条 監視：秘匿丁四の方法により監視する。\n"
                                     "章 秘匿壬九\n"
                                     " 条 秘匿戊五：秘匿己六。\n"
                                     "章 雑則\n"
                                     " 条 委任：この方針に定めるもののほか、必要な事項は、市長が定める。\n"
                                     "附則\n"
                                     " 項 この方針は、令和8年4月1日から施行する。\n"
                                     "表 対象とする機関\n"
                                     " 行\n"
                                     "  欄 機関\n"
                                     "  欄 担当\n"
                                     " 行\n"
                                     "  欄 市長\n"
                                     "  欄 情報政策課\n"
                                     " 行\n"
                                     "  欄 秘匿午七\n"
                                     "  欄 秘匿午七の担当"_s);
    model::Clause root = policy.root();
    const auto hide = [](model::Clause &clause, model::Publication publication, const QString &reason) {
        clause.publication = publication;
        clause.publicationReason = reason;
    };
    QList<model::Clause> &general = root.children[1].children;
    hide(general[1].children[0].children[1], model::Publication::Withheld, u"攻撃の手掛かりとなるため"_s);
    hide(general[2], model::Publication::Withheld, u"攻撃の手掛かりとなるため"_s);
    hide(general[3], model::Publication::Summary, u"方法の詳細は非公開"_s);
    general[3].summary = u"情報システムを監視する。"_s;
    hide(root.children[2], model::Publication::Withheld, u"事務の支障となるため"_s);
    hide(root.children.last().children.last(), model::Publication::Withheld, u"攻撃の手掛かりとなるため"_s);
    const model::Span reading{.kind = model::SpanKind::Ruby, .start = 0, .length = 2, .reading = u"秘匿辰五"_s};
    general[1].children[0].children[1].spans = {reading};
    general[2].children[0].spans = {reading};
    general[3].children[0].spans = {reading};
    general[2].amendmentNote = u"（秘匿巳六・追加）"_s;
    general[2].children[0].amendmentNote = u"（秘匿巳六・追加）"_s;
    const auto figure = [](quint64 id, const QString &alternative) { // what is not a point of the picture is secret
        return model::Clause{
            .id = model::ClauseId(7, id),
            .kind = model::ClauseKind::Text,
            .heading = u"図"_s,
            .text = alternative,
            .figure =
                u"<svg xmlns='http://www.w3.org/2000/svg' width='120' height='60'><title>秘匿亥二</title><!-- 秘匿卯四 "
                "--><metadata>秘匿亥二</metadata><rect id='SecretText98' width='60' height='60' "
                "fill='#369'/></svg>"_s.toUtf8()};
    };
    model::Clause photograph = figure(3, u"一面が灰色の図"_s);
    QImage points(40, 20, QImage::Format_RGB32);
    points.fill(Qt::gray);
    points.setText(u"Author"_s, u"秘匿戌一"_s);
    points.setText(u"Comment"_s, u"SecretText98"_s);
    QBuffer png(&photograph.figure);
    photograph.figure.clear();
    points.save(&png, "PNG");
    general[0].children.append(photograph);
    general[0].children.append(figure(1, u"左半分が青い図"_s));
    general[2].children.append(figure(2, u"秘匿甲一の図"_s));
    policy.setRoot(root);
    model::DocumentMeta meta = policy.meta();
    meta.title = u"星見野市サイバーセキュリティ基本方針"_s;
    meta.instrument = u"令和8年星見野市訓令第4号"_s;
    meta.decided = QDate(2026, 3, 20);
    meta.promulgated = QDate(2026, 3, 31);
    meta.effective = QDate(2026, 4, 1);
    policy.setMeta(meta);
    model::Document standards = outline(u"条 秘匿辛八：秘匿庚七を定める。"_s);
    model::DocumentMeta standardsMeta = standards.meta();
    standardsMeta.title = u"星見野市情報セキュリティ対策基準"_s;
    standardsMeta.publication = model::Publication::Withheld;
    standardsMeta.publicationReason = u"全体を非公開とする"_s;
    standardsMeta.instrument = u"秘匿酉十第1号"_s;
    standardsMeta.history = {{QDate(2025, 4, 1), u"秘匿酉十第2号"_s}};
    standards.setMeta(standardsMeta);
    w.documents = {{u"kihon-hoshin"_s, policy}, {u"taisaku-kijun"_s, standards}};
    w.adoptions = {{.organ = model::Organ::Head,
                    .document = u"kihon-hoshin"_s,
                    .instrument = u"訓令"_s,
                    .number = u"令和8年星見野市訓令第4号"_s,
                    .decided = QDate(2026, 3, 20),
                    .published = QDate(2026, 3, 31),
                    .effective = QDate(2026, 4, 1)},
                   {.organ = model::Organ::Head,
                    .document = u"taisaku-kijun"_s,
                    .instrument = u"訓令"_s,
                    .number = u"秘匿申九第1号"_s,
                    .published = QDate(2026, 5, 1),
                    .url = u"https://secretpath.example/SecretPath99"_s},
                   {.organ = model::Organ::Assembly, .document = u"haishi"_s, .exemptionReason = u"秘匿申九のため"_s}};
    const model::ClauseId purpose = general[0].id;
    const model::ClauseId secret = general[2].id;
    w.mappings[u"kihon-hoshin"_s] = {
        {.clause = purpose, .edition = u"r8-03"_s, .example = u"gl.b1"_s, .reason = u"市の実情に合わせた"_s},
        {.clause = secret, .edition = u"r8-03"_s, .example = u"gl.b3"_s, .reason = u"秘匿癸十のため"_s},
        {.edition = u"r8-03"_s, .example = u"gl.b9"_s, .stance = model::Stance::Refused, .reason = u"別に定めるため"_s},
        {.clause = root.children[3].children[0].id, .stance = model::Stance::OwnRule, .reason = u"市の例規の書き方"_s}};
    w.mappings[u"kihon-hoshin"_s][0].stance = model::Stance::Adapted;
    w.mappings[u"taisaku-kijun"_s] = {{.clause = nthId(1), .edition = u"r8-03"_s, .example = u"gl.s2.1"_s}};
    w.reviews = {
        {.id = u"r1"_s,
         .document = u"kihon-hoshin"_s,
         .comments = {{.clause = purpose, .author = u"秘匿子一"_s, .quoted = u"市の"_s, .text = u"秘匿丑二"_s}}}};
    w.checklists[u"ransomware11"_s] = {
        {.question = u"1"_s, .answer = u"yes"_s, .evidence = u"/srv/SecretPath99/x.pdf"_s}};
    w.body.values[u"ciso-name"_s] = u"秘匿未八"_s; // stands in no public clause
    w.rebases[u"kihon-hoshin"_s] = {.from = u"r7-03"_s,
                                    .to = u"r8-03"_s,
                                    .decisions = {{.oldExample = u"gl.b1"_s,
                                                   .clause = purpose,
                                                   .kind = u"draft"_s,
                                                   .text = u"秘匿空三"_s,
                                                   .reason = u"秘匿空三"_s}}};
    w.reasons = {
        {.rule = u"comment-open"_s, .document = u"kihon-hoshin"_s, .reason = u"秘匿寅三"_s, .author = u"秘匿子一"_s}};
    w.attachments = {{u"attachments/kihon-hoshin/秘匿辰五.txt"_s, u"決裁前の案。秘匿巳六と書いてある。"_s.toUtf8()}};
    return w;
}

/// The version before: one article was worded otherwise, and what is withheld now was public then.
inline model::Workspace olderWorkspace()
{
    using namespace Qt::StringLiterals;
    model::Workspace w = sampleWorkspace();
    model::Document policy = w.documents.value(u"kihon-hoshin"_s);
    model::Clause root = policy.root();
    root.children[1].children[0].children[0].text = u"この方針は、市の情報を守るため、基本となる事項を定める。"_s;
    root.children[1].children[2].publication = model::Publication::Inherit;
    root.children[3].children[0].heading = u"補則"_s;
    model::Clause gone{.id = model::ClauseId(7, 9),
                       .kind = model::ClauseKind::Article,
                       .heading = u"秘匿亥二"_s,
                       .publication = model::Publication::Withheld,
                       .publicationReason = u"攻撃の手掛かりとなるため"_s};
    gone.children = {{.id = model::ClauseId(7, 10),
                      .kind = model::ClauseKind::Paragraph,
                      .text = u"秘匿亥二は、SecretText98とする。"_s}};
    root.children[3].children.append(gone);
    root.children[0].children[2].text = u"第3章　雑則（第6条・第7条）"_s;
    policy.setRoot(root);
    w.documents[u"kihon-hoshin"_s] = policy;
    return w;
}

} // namespace hoshin::test
