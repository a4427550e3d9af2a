// SPDX-License-Identifier: Apache-2.0
#include "ui/examplepane.h"

#include "guideline/links.h"
#include "text/normative.h"
#include "ui/emptystate.h"
#include "ui/fonts.h"
#include "ui/hoshinstyle.h"
#include "ui/icons.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/officialpane.h"
#include "ui/paintmark.h"
#include "ui/policyhighlighter.h"
#include "ui/rebasework.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextCursor>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int examplePixels = 14;

/// 要確認 beside the stance.
class CheckMark final : public QWidget
{
public:
    explicit CheckMark(QWidget *parent) : QWidget(parent)
    {
        setFixedSize(markSize(marks::toCheck(), font()));
        setAccessibleName(marks::toCheck().word);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintMark(painter, rect(), marks::toCheck(), font(), palette());
    }
};

QString strengthText(guideline::Strength strength)
{
    switch (strength) {
    case guideline::Strength::Must: return Tr::tr("義務");
    case guideline::Strength::Should: return Tr::tr("努力");
    case guideline::Strength::May: return Tr::tr("任意");
    case guideline::Strength::None: break;
    }
    return Tr::tr("説明");
}

QString allText(const model::Clause &clause)
{
    QString text = clause.text;
    for (const model::Clause &child : clause.children)
        text += allText(child);
    return text;
}

} // namespace

ExamplePane::ExamplePane(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildContent());
    auto *empty = new EmptyState(Tr::tr("この条に対応する例文はありません"), Tr::tr("この団体独自の条文です。"),
                                 Tr::tr("例文と結ぶ…"), this);
    m_page = new ContentOrEmpty(scroll, empty, this);
    m_page->setBackgroundRole(QPalette::Window);
    column->addWidget(m_page);
    connect(empty, &EmptyState::actionTriggered, this, &ExamplePane::linkWanted);
    m_page->setEmpty(true);
}

QWidget *ExamplePane::buildContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    column->setSpacing(2);
    m_title = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, content);
    m_source = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, content);
    m_title->setWordWrap(true);
    m_source->setWordWrap(true);
    m_sentence = new QTextEdit(content);
    m_sentence->setReadOnly(true);
    m_sentence->document()->setDocumentMargin(metrics::gap);
    m_sentence->setTabChangesFocus(true);
    m_sentence->setAccessibleName(Tr::tr("例文"));
    m_sentence->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentence->setFont(documentFont(TextFace::Gothic, examplePixels));
    m_highlighter = new PolicyHighlighter(m_sentence->document(), palette()); // owned by the document
    connect(m_sentence->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, m_sentence,
            [this](const QSizeF &size) { m_sentence->setFixedHeight(qBound(60, int(size.height()) - 4, 320)); });
    auto *insert = new QPushButton(Tr::tr("案文に挿入"), content);
    insert->setIcon(icon(u"import"_s));
    setLink(insert);
    column->addWidget(m_title);
    column->addWidget(m_source);
    column->addSpacing(6);
    column->addWidget(m_sentence);
    m_beside = new QPushButton(Tr::tr("公式文書を並べて見る"), content);
    m_beside->setObjectName(u"example.official"_s);
    m_beside->setIcon(icon(u"book"_s));
    m_beside->setCheckable(true);
    setLink(m_beside);
    m_official = new OfficialPane(content);
    m_official->hide();
    auto *links = new QHBoxLayout;
    links->addWidget(m_beside);
    links->addStretch(1);
    links->addWidget(insert);
    column->addLayout(links);
    column->addWidget(m_official);
    column->addSpacing(metrics::gap);
    connect(m_beside, &QPushButton::toggled, this, &ExamplePane::refreshOfficial);
    connect(m_official, &OfficialPane::readWanted, this, &ExamplePane::officialWanted);
    addStance(*column, content);
    column->addStretch(1);
    connect(insert, &QPushButton::clicked, this, [this] { Q_EMIT insertWanted(m_text); });
    return content;
}

void ExamplePane::addStance(QVBoxLayout &column, QWidget *content)
{
    auto *stanceTitle = new RoleLabel(Tr::tr("この団体の採用区分"), Role::Text, RoleLabel::Size::Head, content);
    m_stance = new QComboBox(content);
    m_stance->addItems(
        {Tr::tr("採用"), Tr::tr("変更採用"), Tr::tr("不採用"), Tr::tr("独自")}); // in the order of Stance
    m_stance->setAccessibleName(stanceTitle->text());
    m_check = new CheckMark(content);
    auto *stanceRow = new QHBoxLayout;
    stanceRow->addWidget(m_stance);
    stanceRow->addWidget(m_check);
    stanceRow->addStretch(1);
    m_reason = new QPlainTextEdit(content);
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(Tr::tr("理由（不採用には必ず書きます）"));
    m_reason->setAccessibleName(Tr::tr("採用区分の理由"));
    m_reason->setFixedHeight(56);
    m_changed = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, content);
    m_changed->setWordWrap(true);
    m_confirm = new QPushButton(Tr::tr("確認済にする"), content);
    auto *confirmRow = new QHBoxLayout;
    confirmRow->addWidget(m_changed, 1);
    confirmRow->addWidget(m_confirm);
    m_difference = new RoleLabel({}, Role::Text, RoleLabel::Size::Secondary, content);
    m_difference->setWordWrap(true);
    column.addWidget(separator(Qt::Horizontal, content));
    column.addSpacing(8);
    column.addWidget(stanceTitle);
    column.addSpacing(4);
    column.addLayout(stanceRow);
    column.addSpacing(6);
    column.addWidget(m_reason);
    column.addSpacing(4);
    column.addLayout(confirmRow);
    column.addSpacing(8);
    column.addWidget(separator(Qt::Horizontal, content));
    column.addSpacing(8);
    column.addWidget(new RoleLabel(Tr::tr("例文との違い"), Role::Text, RoleLabel::Size::Head, content));
    column.addWidget(m_difference);
    connect(m_confirm, &QPushButton::clicked, this, &ExamplePane::confirm);
}

void ExamplePane::setSession(WorkspaceSession *session)
{
    m_session = session;
    m_unit = {};
    m_example.reset();
    m_page->setEmpty(true);
}

void ExamplePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

void ExamplePane::setTextPercent(int percent)
{
    m_sentence->setFont(documentFont(TextFace::Gothic, examplePixels, percent));
    m_official->setTextPercent(percent);
}

void ExamplePane::show(const model::ClauseId &unit, const std::vector<guideline::Edition> &editions)
{
    const bool same = unit == m_unit && m_example;
    m_unit = unit;
    m_example.reset();
    const DocumentSession *document = m_session ? m_session->current() : nullptr;
    if (document) {
        for (const model::Mapping &mapping : m_session->mappings(document->slug())) {
            const model::Clause *clause = document->document().find(unit);
            if (!clause || (mapping.clause != unit && !model::findClause(*clause, mapping.clause)))
                continue;
            for (const guideline::Edition &edition : editions) {
                if (edition.id == mapping.edition && edition.find(mapping.example) && !m_example) {
                    m_example = *edition.find(mapping.example);
                    if (same)
                        showDifference(); // what is being written in the fields stays
                    else
                        fill(mapping, edition);
                }
            }
        }
    }
    m_page->setEmpty(!m_example);
    refreshOfficial();
}

void ExamplePane::setOfficialShown(bool shown) { m_beside->setChecked(shown); }

bool ExamplePane::isOfficialShown() const { return m_beside->isChecked(); }

void ExamplePane::refreshOfficial()
{
    m_official->setVisible(isOfficialShown());
    if (isOfficialShown() && m_example && m_session)
        m_official->show(*m_example, m_edition, m_session->editionFiles());
}

void ExamplePane::fill(const model::Mapping &mapping, const guideline::Edition &edition)
{
    m_edition = edition;
    m_text = exampleText(*m_example, edition, m_session->body());
    m_title->setText(u"%1 %2"_s.arg(m_example->number, m_example->heading).trimmed());
    const QString models = m_example->models.isEmpty() ? Tr::tr("全モデル共通") : m_example->models.join(u"・"_s);
    m_source->setText(
        Tr::tr("ガイドライン %1 ・ %2 ・ %3").arg(editionName(edition), strengthText(m_example->strength), models));
    m_source->setToolTip(edition.title);
    m_sentence->setPlainText(m_text);
    QTextCursor cursor(m_sentence->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(170, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
    m_stance->setCurrentIndex(int(mapping.stance));
    m_reason->setPlainText(mapping.reason);
    const bool changed = mapping.exampleHash != guideline::exampleHash(*m_example);
    m_check->setVisible(changed);
    m_confirm->setVisible(true);
    m_changed->setText(changed ? Tr::tr("例文が%1で変わりました").arg(editionName(edition)) : Tr::tr("確認済です"));
    showDifference();
}

void ExamplePane::showDifference()
{
    const model::Clause *clause = m_session->current()->document().find(m_unit);
    if (!clause || !m_example)
        return;
    const text::Strength own = text::strongest(allText(*clause));
    const text::Strength wanted = text::strongest(m_text);
    const bool weaker = text::isWeaker(own, wanted);
    m_difference->setRole(weaker ? Role::Check : Role::Text);
    if (weaker)
        m_difference->setText(Tr::tr("弱い　文末が例文より緩やかです。理由を残すか、表現を改めてください。"));
    else if (allText(*clause).contains(m_text))
        m_difference->setText(Tr::tr("例文のとおりです。"));
    else
        m_difference->setText(Tr::tr("字句が例文と違います。文末の強さは同じか、例文より強くなっています。"));
}

void ExamplePane::confirm()
{
    if (!m_session || !m_session->current() || !m_example)
        return;
    const auto stance = model::Stance(m_stance->currentIndex());
    const QString reason = m_reason->toPlainText().trimmed();
    setInvalid(m_reason, stance == model::Stance::Refused && reason.isEmpty());
    if (stance == model::Stance::Refused && reason.isEmpty()) {
        m_changed->setText(Tr::tr("不採用には理由が要ります。"));
        return;
    }
    std::vector<model::Mapping> mappings = m_session->mappings(m_session->current()->slug());
    for (model::Mapping &mapping : mappings) {
        if (guideline::isLinkTo(mapping, m_edition, *m_example)) {
            mapping.stance = stance;
            mapping.reason = reason;
            mapping.exampleHash = guideline::exampleHash(*m_example);
        }
    }
    m_session->setMappings(m_session->current()->slug(), mappings);
    m_check->hide();
    m_changed->setText(Tr::tr("確認済です"));
}

} // namespace hoshin::ui
