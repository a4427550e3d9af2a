// SPDX-License-Identifier: Apache-2.0
#include "ui/rebasepane.h"

#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/uitr.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

QString relationWord(guideline::Relation relation)
{
    switch (relation) {
    case guideline::Relation::Kept: return Tr::tr("例文は、前の版から続いています。");
    case guideline::Relation::Renumbered: return Tr::tr("番号が変わりました。");
    case guideline::Relation::Amended: return Tr::tr("字句が改められました。");
    case guideline::Relation::Split: return Tr::tr("前の版の例文が分けられました。");
    case guideline::Relation::Merged: return Tr::tr("前の版の例文がまとめられました。");
    case guideline::Relation::New: return Tr::tr("この版で加えられました。");
    case guideline::Relation::Withdrawn: break;
    }
    return Tr::tr("この版で削られました。");
}

QString stanceWord(model::Stance stance)
{
    switch (stance) {
    case model::Stance::Adopted: return Tr::tr("採用");
    case model::Stance::Adapted: return Tr::tr("変更採用");
    case model::Stance::Refused: return Tr::tr("不採用");
    case model::Stance::OwnRule: break;
    }
    return Tr::tr("独自");
}

/// An id of the crosswalk may name a group: it stands for all below it.
bool covers(const QStringList &ids, const QString &example)
{
    return std::any_of(ids.begin(), ids.end(),
                       [&](const QString &id) { return example == id || example.startsWith(id + u'.'); });
}

} // namespace

RebasePane::RebasePane(QWidget *parent) : QWidget(parent), m_content(new QWidget), m_column(new QVBoxLayout(m_content))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new PaneHead(this);
    title->row()->addWidget(new RoleLabel(Tr::tr("理由"), Role::Text, RoleLabel::Size::Head, title));
    title->addStretch();
    column->addWidget(title);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setAccessibleName(Tr::tr("変わった理由"));
    m_column->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    m_column->setSpacing(metrics::gap / 2);
    scroll->setWidget(m_content); // owned by the scroll area
    column->addWidget(scroll, 1);
    clear();
}

void RebasePane::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // may be the sender
        delete item;
    }
}

void RebasePane::head(const QString &text)
{
    if (m_column->count() > 0) {
        m_column->addSpacing(metrics::gap);
        m_column->addWidget(separator(Qt::Horizontal, m_content));
        m_column->addSpacing(metrics::gap);
    }
    m_column->addWidget(new RoleLabel(text, Role::Text, RoleLabel::Size::Head, m_content));
}

void RebasePane::words(const QString &text, bool quiet)
{
    auto *label = new RoleLabel(text, quiet ? Role::Text2 : Role::Text,
                                quiet ? RoleLabel::Size::Secondary : RoleLabel::Size::Normal, m_content);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void RebasePane::show(const RebaseDesk &desk, size_t row)
{
    clear();
    const guideline::RebaseRow &line = desk.plan.rows[row];
    const guideline::Example *example = desk.to.find(line.newExample);
    head(Tr::tr("変わった点"));
    if (line.oldExample.isEmpty() && line.newExample.isEmpty())
        words(Tr::tr("この団体独自の条文です。前の版の用語が使われています。"));
    else
        words(relationWord(line.relation));
    if (!line.reason.isEmpty())
        words(line.reason);
    if (line.moved)
        words(Tr::tr("置かれる場所が変わりました：%1").arg(line.number));
    if (line.headingConflict)
        words(
            Tr::tr("見出しを、例文は「%1」に、現行方針は「%2」に改めています。").arg(line.heading, line.localHeading));
    if (line.headingChanged)
        words(Tr::tr("見出しが「%1」に変わりました。").arg(line.heading));
    if (example && !example->commentary.isEmpty())
        words(example->commentary, true);
    for (const guideline::OfficialClause &official : desk.official) {
        if (official.example != line.newExample || line.newExample.isEmpty())
            continue;
        head(Tr::tr("公式文書（この端末で読み込んだ写し）"));
        words(u"%1　%2"_s.arg(official.number, official.text));
    }
    clauses(desk, line);
    standards(desk, line.newExample.isEmpty() ? line.oldExample : line.newExample);
    lastTime(desk, line);
    m_column->addStretch(1);
}

void RebasePane::clauses(const RebaseDesk &desk, const guideline::RebaseRow &line)
{
    QList<model::ClauseId> touched{line.clause};
    for (const QString &example : {line.oldExample, line.newExample})
        touched += desk.index.clausesOf(example);
    QStringList seen;
    head(Tr::tr("影響する条"));
    for (const model::ClauseId &id : std::as_const(touched)) {
        const QString address = desk.numbering.address(id);
        const model::Clause *clause = desk.document.find(id);
        if (!clause || address.isEmpty() || seen.contains(address))
            continue;
        seen << address;
        auto *link = new QPushButton(u"%1　%2"_s.arg(address, clause->heading).trimmed(), m_content);
        link->setAccessibleDescription(Tr::tr("起案で開く"));
        setLink(link);
        m_column->addWidget(link, 0, Qt::AlignLeft);
        connect(link, &QPushButton::clicked, this, [this, id] { Q_EMIT clauseWanted(id); });
    }
    if (seen.isEmpty())
        words(Tr::tr("まだ条がありません。"), true);
}

void RebasePane::standards(const RebaseDesk &desk, const QString &example)
{
    const guideline::Example *shown = desk.to.find(example);
    QStringList lines;
    for (const int item : shown ? shown->rule16 : std::vector<int>()) {
        for (const guideline::RuleItem &rule : desk.catalogue.rule.items) {
            if (rule.number == item)
                lines << Tr::tr("施行規則第16条の3第%1号　%2").arg(item).arg(rule.title);
        }
    }
    for (const guideline::Framework &framework : desk.catalogue.crosswalk.frameworks) {
        QStringList controls;
        for (const guideline::CrosswalkTopic &topic : desk.catalogue.crosswalk.topics) {
            if (covers(topic.examples, example))
                controls += topic.controls.value(framework.id);
        }
        controls.removeDuplicates();
        if (!controls.isEmpty())
            lines << u"%1　%2"_s.arg(framework.title, controls.join(u", "_s));
    }
    for (const guideline::Checklist &checklist : desk.catalogue.checklists) {
        for (const guideline::Question &question : checklist.questions) {
            if (covers(question.examples, example))
                lines << Tr::tr("%1　問%2").arg(checklist.title, question.number);
        }
    }
    if (lines.isEmpty())
        return;
    lines.removeDuplicates();
    head(Tr::tr("関連する基準"));
    for (const QString &line : std::as_const(lines))
        words(line);
}

void RebasePane::lastTime(const RebaseDesk &desk, const guideline::RebaseRow &line)
{
    for (const model::Mapping &mapping : desk.mappings) {
        if (mapping.example.isEmpty() || mapping.example != line.oldExample)
            continue;
        head(Tr::tr("前回の判断"));
        const QString edition = mapping.edition == desk.from.id ? editionName(desk.from) : mapping.edition;
        words(u"%1　%2"_s.arg(edition, stanceWord(mapping.stance)), true);
        if (!mapping.reason.isEmpty())
            words(mapping.reason);
        return;
    }
}

} // namespace hoshin::ui
