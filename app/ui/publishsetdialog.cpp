// SPDX-License-Identifier: Apache-2.0
#include "ui/publishsetdialog.h"

#include "publish/publicdocument.h"
#include "ui/form.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int dialogWidth = 720;
constexpr int dialogHeight = 600;
enum : int { KeyRole = Qt::UserRole };

/// What of the document may be published, in a word.
QString classOf(const model::Document &document)
{
    switch (document.meta().publication) {
    case model::Publication::Withheld: return Tr::tr("非公開");
    case model::Publication::Summary: return Tr::tr("概要のみ公開");
    case model::Publication::Inherit:
    case model::Publication::Public: break;
    }
    const publish::PublicCounts counts = publish::countPublic(document);
    return counts.withheld + counts.summarised == 0
        ? Tr::tr("公開")
        : Tr::tr("公開、伏せた箇所 %1").arg(counts.withheld + counts.summarised);
}

QListWidget *checkList(QWidget *parent, int rows)
{
    auto *list = new QListWidget(parent);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    list->setFixedHeight(rows * metrics::row + 2);
    return list;
}

void addItem(QListWidget &list, const QString &text, const QVariant &key, bool checked)
{
    auto *item = new QListWidgetItem(text, &list); // owned by the list
    item->setData(KeyRole, key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(text);
}

} // namespace

PublishSetDialog::PublishSetDialog(const model::Workspace &workspace, const model::PublicationSet &set, QWidget *parent)
    : DialogFrame(set.name.isEmpty() ? Tr::tr("公開セットを作る") : Tr::tr("公開セットを改める"),
                  set.name.isEmpty() ? Tr::tr("作る") : Tr::tr("改める"), parent)
    , m_workspace(workspace)
    , m_set(set)
    , m_form(new Form(this))
    , m_name(new QLineEdit(set.name, this))
    , m_documents(checkList(this, 4))
    , m_up(toolButton(u"arrow-up"_s, Tr::tr("文書を前へ"), this))
    , m_down(toolButton(u"arrow-down"_s, Tr::tr("文書を後へ"), this))
    , m_organs(checkList(this, 5))
    , m_pdf(new QCheckBox(u"PDF"_s, this))
    , m_html(new QCheckBox(u"HTML"_s, this))
    , m_word(new QCheckBox(u"Word"_s, this))
    , m_markers(new QCheckBox(Tr::tr("「（非公開：理由）」と示す(&M)"), this))
{
    m_name->setObjectName(u"set.name"_s);
    m_documents->setObjectName(u"set.documents"_s);
    m_organs->setObjectName(u"set.organs"_s);
    fillDocuments();
    fillOrgans();
    auto *order = new QWidget(this);
    auto *column = new QVBoxLayout(order);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_up);
    column->addWidget(m_down);
    column->addStretch(1);
    m_form->addRow(Tr::tr("名前(&N)"), m_name, Tr::tr("例：市長ほか6機関（共同）"));
    m_form->addRow(Tr::tr("公開する文書(&D)"), m_documents,
                   Tr::tr("上から順に載せます。全体が非公開の文書は載りません。"), order);
    m_form->addRow(Tr::tr("公開する機関(&O)"), m_organs, Tr::tr("選ばなければ、文書を定めた機関の公開とします。"));
    m_form->addRow(Tr::tr("形式(&F)"), buildForms());
    m_form->addRow(Tr::tr("伏せた箇所"), m_markers);
    body()->addWidget(m_form);
    body()->addStretch(1);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_documents, &QListWidget::currentRowChanged, this, &PublishSetDialog::check);
    connect(m_documents, &QListWidget::itemChanged, this, &PublishSetDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &PublishSetDialog::check);
    for (QCheckBox *form : {m_pdf, m_html, m_word})
        connect(form, &QCheckBox::toggled, this, &PublishSetDialog::check);
    m_documents->setCurrentRow(0);
    m_organs->setCurrentRow(0);
    m_name->setFocus();
    check();
    resize(dialogWidth, dialogHeight);
}

/// The documents of the set in their order, then the others.
void PublishSetDialog::fillDocuments()
{
    QStringList slugs = m_set.documents;
    for (const QString &slug : m_workspace.documents.keys()) {
        if (!slugs.contains(slug))
            slugs << slug;
    }
    for (const QString &slug : std::as_const(slugs)) {
        const auto document = m_workspace.documents.constFind(slug);
        const QString text = document == m_workspace.documents.cend()
            ? Tr::tr("「%1」（この文書はありません）").arg(slug)
            : u"%1（%2）"_s.arg(document->title().isEmpty() ? slug : document->title(), classOf(*document));
        addItem(*m_documents, text, slug, m_set.documents.contains(slug));
    }
}

void PublishSetDialog::fillOrgans()
{
    std::vector<model::Organ> organs = m_workspace.body.organs;
    for (const model::Organ organ : m_set.organs) {
        if (std::find(organs.begin(), organs.end(), organ) == organs.end())
            organs.push_back(organ);
    }
    for (const model::Organ organ : organs) {
        const bool chosen = std::find(m_set.organs.begin(), m_set.organs.end(), organ) != m_set.organs.end();
        addItem(*m_organs, model::organTitle(organ, m_workspace.body.kind), int(organ), chosen);
    }
}

QWidget *PublishSetDialog::buildForms()
{
    auto *forms = new QWidget(this);
    auto *row = new QHBoxLayout(forms);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::paneMargin);
    m_pdf->setChecked(m_set.pdf);
    m_html->setChecked(m_set.html);
    m_word->setChecked(m_set.word);
    m_markers->setChecked(m_set.markers);
    for (QCheckBox *form : {m_pdf, m_html, m_word}) {
        form->setObjectName(u"set."_s + form->text().toLower());
        row->addWidget(form);
    }
    row->addStretch(1);
    forms->setFocusProxy(m_pdf);
    return forms;
}

void PublishSetDialog::move(int step)
{
    const int row = m_documents->currentRow();
    if (row < 0 || row + step < 0 || row + step >= m_documents->count())
        return;
    m_documents->insertItem(row + step, m_documents->takeItem(row));
    m_documents->setCurrentRow(row + step);
}

model::PublicationSet PublishSetDialog::set() const
{
    model::PublicationSet set = m_set;
    set.name = m_name->text().simplified().normalized(QString::NormalizationForm_C);
    set.documents.clear();
    for (int row = 0; row < m_documents->count(); ++row) {
        if (m_documents->item(row)->checkState() == Qt::Checked)
            set.documents << m_documents->item(row)->data(KeyRole).toString();
    }
    set.organs.clear();
    for (int row = 0; row < m_organs->count(); ++row) {
        if (m_organs->item(row)->checkState() == Qt::Checked)
            set.organs.push_back(model::Organ(m_organs->item(row)->data(KeyRole).toInt()));
    }
    set.pdf = m_pdf->isChecked();
    set.html = m_html->isChecked();
    set.word = m_word->isChecked();
    set.markers = m_markers->isChecked();
    return set;
}

void PublishSetDialog::check()
{
    const int row = m_documents->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_documents->count());
    const model::PublicationSet entered = set();
    const bool taken = std::any_of(
        m_workspace.publicationSets.begin(), m_workspace.publicationSets.end(),
        [&](const model::PublicationSet &other) { return other.id != entered.id && other.name == entered.name; });
    if (entered.name.isEmpty())
        setObstacle(Tr::tr("名前を書いてください。"));
    else if (taken)
        setObstacle(Tr::tr("同じ名前の公開セットがあります。"));
    else if (entered.documents.isEmpty())
        setObstacle(Tr::tr("公開する文書を選んでください。"));
    else
        setObstacle(entered.pdf || entered.html || entered.word ? QString() : Tr::tr("形式を選んでください。"));
}

} // namespace hoshin::ui
