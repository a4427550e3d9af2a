// SPDX-License-Identifier: Apache-2.0
#include "publish/office/sheets.h"

#include "model/numbering.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

QString statusWord(guideline::Status status)
{
    switch (status) {
    case guideline::Status::Covered: return u"充足"_s;
    case guideline::Status::Adapted: return u"変更して充足"_s;
    case guideline::Status::Transitional: return u"経過措置"_s;
    case guideline::Status::NotApplicable: return u"対象外"_s;
    case guideline::Status::Refused: return u"不採用"_s;
    case guideline::Status::Gap: return u"未対応"_s;
    }
    Q_UNREACHABLE();
}

static QString stanceWord(model::Stance stance)
{
    switch (stance) {
    case model::Stance::Adopted: return u"採用"_s;
    case model::Stance::Adapted: return u"変更採用"_s;
    case model::Stance::Refused: return u"不採用"_s;
    case model::Stance::OwnRule: return u"独自"_s;
    }
    Q_UNREACHABLE();
}

Sheet coverageSheet(const guideline::CoverageReport &report, const model::Workspace &workspace)
{
    QMap<QString, model::Numbering> numberings;
    for (auto it = workspace.documents.cbegin(); it != workspace.documents.cend(); ++it)
        numberings.insert(it.key(), model::Numbering(*it));
    Sheet sheet{.name = report.title,
                .columns = {{u"区分"_s, 32},
                            {u"例文の番号"_s, 14},
                            {u"見出し"_s, 32},
                            {u"状態"_s, 14},
                            {u"根拠となる条"_s, 40},
                            {u"理由"_s, 40},
                            {u"要確認"_s, 8}}};
    for (const guideline::CoverageRow &row : report.rows) {
        const QString group = row.key.isEmpty() ? row.title : row.key + u'　' + row.title;
        for (const guideline::CoverageItem &item : row.items) {
            QStringList places;
            for (const guideline::CarryingClause &clause : item.clauses)
                places << workspace.documents.value(clause.document).title() + u' '
                        + numberings.value(clause.document).address(clause.clause);
            sheet.rows.append({group, item.number, item.heading, statusWord(item.status), places.join(u'\n'),
                               item.reason, item.needsReview ? u"要確認"_s : QString()});
        }
    }
    return sheet;
}

static QString textBelow(const model::Clause &clause)
{
    QStringList parts;
    if (!clause.text.isEmpty())
        parts << clause.text;
    for (const model::Clause &child : clause.children) {
        if (const QString below = textBelow(child); !below.isEmpty())
            parts << below;
    }
    return parts.join(u'\n');
}

Sheet mappingSheet(const QString &title, const model::Document &document, const std::vector<model::Mapping> &mappings,
                   const guideline::Edition *edition)
{
    Sheet sheet{.name = title,
                .columns = {{u"条項"_s, 18},
                            {u"見出し"_s, 24},
                            {u"本文"_s, 60},
                            {u"採用区分"_s, 10},
                            {u"版"_s, 8},
                            {u"例文の番号"_s, 14},
                            {u"例文の見出し"_s, 28},
                            {u"例文の id"_s, 20},
                            {u"理由"_s, 40}}};
    const auto exampleCells = [&](const model::Mapping &mapping) {
        const guideline::Example *example =
            edition && edition->id == mapping.edition ? edition->find(mapping.example) : nullptr;
        return QStringList{stanceWord(mapping.stance),
                           mapping.edition,
                           example ? example->number : QString(),
                           example ? example->heading : QString(),
                           mapping.example,
                           mapping.reason};
    };
    QMultiMap<model::ClauseId, const model::Mapping *> byClause;
    for (auto it = mappings.crbegin(); it != mappings.crend(); ++it)
        byClause.insert(it->clause, &*it); // the one inserted last comes first
    const model::Numbering numbering(document);
    for (size_t i = 1; i < numbering.rows().size(); ++i) {
        const model::Clause &clause = *numbering.rows()[i].clause;
        const auto links = byClause.values(clause.id);
        const bool article = clause.kind == model::ClauseKind::Article;
        if (links.isEmpty() && !article)
            continue;
        const QStringList place{numbering.address(int(i)), clause.heading, textBelow(clause)};
        for (const model::Mapping *mapping : links)
            sheet.rows.append(place + exampleCells(*mapping));
        if (links.isEmpty())
            sheet.rows.append(place + QStringList{{}, {}, {}, {}, {}, {}});
    }
    for (const model::Mapping *mapping : byClause.values(model::ClauseId()))
        sheet.rows.append(QStringList{{}, {}, {}} + exampleCells(*mapping));
    return sheet;
}

} // namespace hoshin::publish
