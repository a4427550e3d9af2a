// SPDX-License-Identifier: Apache-2.0
#include "ui/inspectrows.h"

#include "ui/rebasework.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QRegularExpression>
#include <QSet>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace hoshin::ui::inspectrows {

namespace {

Mark statusMark(guideline::Status status)
{
    Mark mark;
    switch (status) {
    case guideline::Status::Covered: mark = marks::covered(); break;
    case guideline::Status::Adapted: mark = marks::adapted(); break;
    case guideline::Status::Transitional: mark = marks::transitional(); break;
    case guideline::Status::NotApplicable: mark = marks::exempt(); break;
    case guideline::Status::Refused:
        mark = marks::exempt();
        mark.word = Tr::tr("不採用");
        break;
    case guideline::Status::Gap: mark = marks::gap(); break;
    }
    mark.form = Mark::Form::Plain;
    return mark;
}

Mark gapMark(int count) { return {Role::Gap, {}, Tr::tr("未対応 %1").arg(count), Mark::Form::Plain}; }

QStandardItem *cell(const QString &text, const QString &spoken, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    item->setData(spoken, Qt::AccessibleTextRole);
    return item;
}

} // namespace

QString answerWord(const QString &answer)
{
    if (answer == "yes"_L1)
        return Tr::tr("はい");
    if (answer == "no"_L1)
        return Tr::tr("いいえ");
    if (answer == "partly"_L1)
        return Tr::tr("一部");
    if (answer == "not-applicable"_L1)
        return Tr::tr("対象外");
    return answer == "transitional"_L1 ? Tr::tr("経過措置") : Tr::tr("未回答");
}

QString rowKey(const guideline::CoverageReport &report, const guideline::CoverageRow &row)
{
    if (report.lens == ruleLens)
        return Tr::tr("第%1号").arg(row.key);
    if (row.key.isEmpty() && report.lens == "clauses"_L1)
        return Tr::tr("なし"); // what no clause carries
    return report.lens.startsWith("checklist:"_L1) ? Tr::tr("問%1").arg(row.key) : row.key;
}

QString lensTitle(const Inspection &inspection, const guideline::CoverageReport &report)
{
    return report.lens == "edition"_L1 ? Tr::tr("ガイドライン　%1").arg(editionName(inspection.edition)) : report.title;
}

void fillLenses(QStandardItemModel &model, const Inspection &inspection)
{
    model.clear();
    for (const guideline::CoverageReport &lens : inspection.reports) {
        const int gaps = lens.count(guideline::Status::Gap);
        const guideline::Checklist *checklist = checklistOf(inspection, lens.lens);
        QString second = Tr::tr("%1 行").arg(lens.rows.size());
        Marks atRight;
        if (checklist) {
            const auto open = std::count_if(lens.rows.begin(), lens.rows.end(),
                                            [](const guideline::CoverageRow &r) { return r.answer.isEmpty(); });
            second = Tr::tr("%1 問").arg(lens.rows.size());
            if (checklist->underDiscussion)
                second += u"　"_s + Tr::tr("検討中");
            if (open > 0)
                atRight << Mark{Role::Check, {}, Tr::tr("未回答 %1").arg(open), Mark::Form::Plain};
        }
        if (lens.lens == "network-model"_L1) // what another model would bring is no gap of this one
            second = Tr::tr("改める前に、変わる例文を確かめます");
        else if (gaps > 0)
            atRight << gapMark(gaps);
        const QString title = lensTitle(inspection, lens);
        auto *item = new QStandardItem(title); // owned by the model
        item->setData(second, RowRole::SecondLine);
        item->setData(QVariant::fromValue(atRight), RowRole::Marks);
        item->setToolTip(lens.title);
        item->setData(QStringList({title, spoken(atRight), second}).join(u"、"_s), Qt::AccessibleTextRole);
        model.appendRow(item);
    }
}

void fillRows(QStandardItemModel &model, const Inspection &inspection, const guideline::CoverageReport &report)
{
    model.clear();
    const bool questions = checklistOf(inspection, report.lens) != nullptr;
    model.setHorizontalHeaderLabels({report.lens == ruleLens ? Tr::tr("号")
                                         : questions         ? Tr::tr("問")
                                                             : Tr::tr("番号"),
                                     Tr::tr("名称"), Tr::tr("対応状況"), Tr::tr("項目"), Tr::tr("未対応")});
    for (const int figure : {ItemsColumn, GapsColumn})
        model.setHeaderData(figure, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    for (const guideline::CoverageRow &line : report.rows) {
        const QString key = rowKey(report, line);
        const QString spoken = spokenRow(key, line);
        QStandardItem *name = cell(line.title, spoken);
        if (questions)
            name->setData(QVariant::fromValue(Marks{{line.answer.isEmpty() ? Role::Check : Role::Covered,
                                                     {},
                                                     answerWord(line.answer),
                                                     Mark::Form::Plain}}),
                          RowRole::Marks);
        QStandardItem *bar = cell({}, spoken);
        bar->setData(QVariant::fromValue(barCounts(line)), BarDelegate::CountsRole);
        const int gaps = line.count(guideline::Status::Gap);
        QStandardItem *open = cell(QString::number(gaps), spoken, Qt::AlignRight);
        open->setData(gaps > 0, RowRole::Strong);
        model.appendRow(
            {cell(key, spoken), name, bar, cell(QString::number(line.items.size()), spoken, Qt::AlignRight), open});
    }
}

std::vector<ItemPlace> itemPlaces(const guideline::CoverageReport &report, ItemList list, int row,
                                  std::optional<BarPart> part)
{
    const BarPart wanted = list == ItemList::Gaps ? BarPart::Gap
        : list == ItemList::Transitional          ? BarPart::Transitional
                                                  : BarPart::Exempt;
    std::vector<ItemPlace> places;
    QSet<QString> seen;
    for (size_t r = 0; r < report.rows.size(); ++r) {
        const std::vector<guideline::CoverageItem> &items = report.rows[r].items;
        for (size_t i = 0; i < items.size(); ++i) {
            const BarPart state = barPartOf(items[i].status);
            const bool listed = list == ItemList::OfRow ? int(r) == row && state == part.value_or(state)
                                                        : state == wanted && !seen.contains(items[i].example);
            if (!listed)
                continue;
            seen.insert(items[i].example);
            places.push_back({int(r), int(i)});
        }
    }
    return places;
}

void fillItems(QStandardItemModel &model, const Inspection &inspection, const guideline::CoverageReport &report,
               const std::vector<ItemPlace> &places, bool withRow)
{
    model.clear();
    for (const ItemPlace &place : places) {
        const guideline::CoverageRow &row = report.rows[size_t(place.row)];
        const guideline::CoverageItem &entry = row.items[size_t(place.item)];
        Marks atRight{statusMark(entry.status)};
        const bool weaker = std::any_of(entry.clauses.begin(), entry.clauses.end(), [&](const auto &carrying) {
            return inspection.weaker.contains(carrying.clause);
        });
        if (weaker)
            atRight.prepend({Role::Check, u"warning"_s, Tr::tr("弱い"), Mark::Form::Plain});
        if (entry.needsReview)
            atRight.prepend({Role::Check, u"warning"_s, Tr::tr("要確認"), Mark::Form::Plain});
        const QString number = withRow ? u"%1　%2"_s.arg(rowKey(report, row), entry.number) : entry.number;
        auto *line = new QStandardItem(entry.heading); // owned by the model
        line->setData(number, RowRole::Number);
        line->setData(QVariant::fromValue(atRight), RowRole::Marks);
        line->setToolTip(entry.heading);
        line->setData(u"%1 %2、%3"_s.arg(number, entry.heading, spoken(atRight)), Qt::AccessibleTextRole);
        model.appendRow(line);
    }
}

namespace {

/// One clause in a list of clauses: its place and its article's heading.
QStandardItem *clauseRow(const DocumentSession &document, const model::ClauseId &id)
{
    const model::Clause *clause = document.document().find(id);
    if (!clause)
        return nullptr;
    const model::Clause *article = articleOf(document.document(), id);
    auto *line = new QStandardItem(
        u"%1　%2"_s.arg(document.numbering().address(id), article ? article->heading : clause->heading));
    line->setData(document.slug(), DocumentRole);
    line->setData(id.toString(), ClauseRole);
    return line;
}

} // namespace

void fillClauses(QStandardItemModel &model, const Inspection &inspection, const guideline::CoverageItem &item,
                 const WorkspaceSession &session)
{
    model.clear();
    for (const guideline::CarryingClause &carrying : item.clauses) {
        const DocumentSession *document = session.document(carrying.document);
        QStandardItem *line = document ? clauseRow(*document, carrying.clause) : nullptr;
        if (!line)
            continue;
        const QString second = inspection.weaker.value(carrying.clause, document->document().title());
        line->setData(second, RowRole::SecondLine);
        line->setToolTip(second);
        line->setData(u"%1、%2"_s.arg(line->text(), second), Qt::AccessibleTextRole);
        model.appendRow(line); // owned by the model
    }
}

void fillNear(QStandardItemModel &model, const std::vector<guideline::NearClause> &clauses,
              const WorkspaceSession &session)
{
    model.clear();
    for (const guideline::NearClause &near : clauses) {
        const DocumentSession *document = session.document(near.document);
        QStandardItem *line = document ? clauseRow(*document, near.clause) : nullptr;
        if (!line)
            continue;
        const QString words = document->document().find(near.clause)->text;
        Marks atRight; // one that was only looked up has no score
        if (near.score > 0)
            atRight << Mark{Role::Text2, {}, Tr::tr("類似 %1").arg(near.score, 0, 'f', 2), Mark::Form::Plain};
        line->setData(words, RowRole::SecondLine);
        line->setData(QVariant::fromValue(atRight), RowRole::Marks);
        line->setToolTip(words);
        line->setData(
            QStringList{line->text(), spoken(atRight), words}.filter(QRegularExpression(u"."_s)).join(u"、"_s),
            Qt::AccessibleTextRole);
        model.appendRow(line); // owned by the model
    }
}

} // namespace hoshin::ui::inspectrows
