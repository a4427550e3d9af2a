// SPDX-License-Identifier: Apache-2.0
#include "ui/profiledialog.h"

#include "ui/bodytext.h"
#include "ui/datefield.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int listWidth = 280;
}

AdoptionsPage::AdoptionsPage(const model::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_kind(workspace.body.kind)
    , m_organs(workspace.body.organs)
    , m_adoptions(workspace.adoptions)
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_form(new Form(this))
    , m_organ(new QComboBox(this))
    , m_document(new QComboBox(this))
    , m_instrument(new QComboBox(this))
    , m_number(new QLineEdit(this))
    , m_decided(new DateField(this))
    , m_published(new DateField(this))
    , m_effective(new DateField(this))
    , m_url(new QLineEdit(this))
    , m_joint(new QLineEdit(this))
    , m_exempt(new QLineEdit(this))
{
    for (auto it = workspace.documents.cbegin(); it != workspace.documents.cend(); ++it)
        m_titles.insert(it.key(), it.value().title().isEmpty() ? it.key() : it.value().title());
    // What a record names stays choosable, also where the body or the workspace has it no more.
    for (const model::Adoption &adoption : m_adoptions) {
        if (std::find(m_organs.begin(), m_organs.end(), adoption.organ) == m_organs.end())
            m_organs.push_back(adoption.organ);
        if (!adoption.document.isEmpty() && !m_titles.contains(adoption.document))
            m_titles.insert(adoption.document, adoption.document);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::groupGap, metrics::groupGap, metrics::groupGap, metrics::groupGap);
    row->addLayout(buildList());
    row->addLayout(buildForm(), 1);
    fillList();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AdoptionsPage::showCurrent);
    m_list->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
}

QLayout *AdoptionsPage::buildList()
{
    auto *left = new QVBoxLayout;
    m_list->setModel(m_model);
    auto *delegate = new RowDelegate(m_list);
    delegate->setRowLine(true);
    m_list->setItemDelegate(delegate);
    m_list->setFixedWidth(listWidth);
    m_list->setAccessibleName(Tr::tr("策定の記録"));
    m_list->setObjectName(u"profile.adoptions"_s);
    left->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    auto *add = new QPushButton(Tr::tr("記録を加える"), this);
    auto *remove = new QPushButton(Tr::tr("記録を削る"), this);
    for (QPushButton *button : {add, remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    left->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &AdoptionsPage::addRow);
    connect(remove, &QPushButton::clicked, this, &AdoptionsPage::removeRow);
    return left;
}

QLayout *AdoptionsPage::buildForm()
{
    for (const model::Organ organ : m_organs)
        m_organ->addItem(model::organTitle(organ, m_kind), int(organ));
    m_document->addItem(Tr::tr("（まだない）"), QString());
    for (auto it = m_titles.cbegin(); it != m_titles.cend(); ++it)
        m_document->addItem(it.value(), it.key());
    m_instrument->addItems(
        {QString(), u"告示"_s, u"訓令"_s, u"規則"_s, u"規程"_s, u"要綱"_s, u"決裁"_s}); // words of documents
    m_instrument->setEditable(true); // a body may have forms of its own
    m_form->addRow(Tr::tr("機関"), m_organ);
    m_form->addRow(Tr::tr("文書"), m_document);
    m_form->addRow(Tr::tr("形式"), m_instrument);
    m_form->addRow(Tr::tr("番号"), m_number, Tr::tr("例：令和8年星見野市告示第27号"));
    m_form->addRow(Tr::tr("決定日"), m_decided);
    m_form->addRow(Tr::tr("公表日"), m_published);
    m_form->addRow(Tr::tr("施行日"), m_effective);
    m_form->addRow(Tr::tr("公表したページ"), m_url);
    m_form->addRow(Tr::tr("共同で定めた機関に共通の名前"), m_joint);
    m_form->addRow(Tr::tr("定めない理由"), m_exempt, Tr::tr("定めない機関だけに書きます。"));
    auto *right = new QVBoxLayout;
    right->addWidget(m_form);
    right->addStretch(1);
    for (QComboBox *box : {m_organ, m_document})
        connect(box, &QComboBox::activated, this, &AdoptionsPage::take);
    connect(m_instrument, &QComboBox::editTextChanged, this, &AdoptionsPage::take);
    for (QLineEdit *input : {m_number, m_url, m_joint, m_exempt})
        connect(input, &QLineEdit::textEdited, this, &AdoptionsPage::take);
    for (DateField *input : {m_decided, m_published, m_effective})
        connect(input, &DateField::dateChanged, this, &AdoptionsPage::take);
    return right;
}

void AdoptionsPage::fillList()
{
    m_filling = true;
    const int current = m_list->currentIndex().row();
    m_model->clear();
    for (const model::Adoption &adoption : m_adoptions) {
        auto *item = new QStandardItem(model::organTitle(adoption.organ, m_kind)); // owned by the model
        item->setEditable(false);
        const QString document = m_titles.value(adoption.document, adoption.document);
        const QString state = !adoption.exemptionReason.isEmpty() ? Tr::tr("定めない")
            : adoption.decided.isValid()                          ? document
                                                                  : Tr::tr("%1 ・ 決定日なし").arg(document);
        item->setData(state, RowRole::SecondLine);
        item->setData(u"%1、%2"_s.arg(item->text(), state), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(qBound(0, current, qMax(0, m_model->rowCount() - 1)), 0));
    m_filling = false;
}

void AdoptionsPage::showCurrent()
{
    const int row = m_list->currentIndex().row();
    m_form->setEnabled(row >= 0);
    if (m_filling || row < 0)
        return;
    m_filling = true;
    const model::Adoption &adoption = m_adoptions[size_t(row)];
    m_organ->setCurrentIndex(m_organ->findData(int(adoption.organ)));
    m_document->setCurrentIndex(qMax(0, m_document->findData(adoption.document)));
    m_instrument->setEditText(adoption.instrument);
    m_number->setText(adoption.number);
    m_decided->setDate(adoption.decided);
    m_published->setDate(adoption.published);
    m_effective->setDate(adoption.effective);
    m_url->setText(adoption.url);
    m_joint->setText(adoption.jointGroup);
    m_exempt->setText(adoption.exemptionReason);
    m_filling = false;
}

void AdoptionsPage::take()
{
    const int row = m_list->currentIndex().row();
    if (m_filling || row < 0)
        return;
    model::Adoption &adoption = m_adoptions[size_t(row)];
    const auto words = [](const QLineEdit &input) {
        return input.text().normalized(QString::NormalizationForm_C).trimmed();
    };
    adoption.organ = model::Organ(m_organ->currentData().toInt());
    adoption.document = m_document->currentData().toString();
    adoption.instrument = m_instrument->currentText().normalized(QString::NormalizationForm_C).trimmed();
    adoption.number = words(*m_number);
    adoption.decided = m_decided->date();
    adoption.published = m_published->date();
    adoption.effective = m_effective->date();
    adoption.url = words(*m_url);
    adoption.jointGroup = words(*m_joint);
    adoption.exemptionReason = words(*m_exempt);
    fillList();
    Q_EMIT edited();
}

void AdoptionsPage::addRow()
{
    const auto without = std::find_if(m_organs.begin(), m_organs.end(), [this](model::Organ organ) {
        return std::none_of(m_adoptions.begin(), m_adoptions.end(),
                            [organ](const model::Adoption &adoption) { return adoption.organ == organ; });
    });
    m_adoptions.push_back({.organ = without != m_organs.end() ? *without : model::Organ::Head});
    fillList();
    m_list->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
    showCurrent();
    m_organ->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void AdoptionsPage::removeRow()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    m_adoptions.erase(m_adoptions.begin() + row);
    fillList();
    showCurrent();
    Q_EMIT edited();
}

QList<FormProblem> AdoptionsPage::problems() const
{
    QList<FormProblem> found;
    for (DateField *input : {m_decided, m_published, m_effective}) {
        if (!input->isAcceptable())
            found << FormProblem{input, Tr::tr("日付を書いてください。例：令和8年4月1日")};
    }
    return found;
}

ProfileDialog::ProfileDialog(const model::Workspace &workspace, QWidget *parent)
    : DialogFrame(Tr::tr("団体の設定"), Tr::tr("決める"), parent)
    , m_workspace(workspace)
    , m_tabs(paneTabs({Tr::tr("団体"), Tr::tr("職名と部署名"), Tr::tr("策定の記録")}, this))
    , m_pages(new QStackedWidget(this))
    , m_body(new BodyPage(this))
    , m_organs(new OrgansList(workspace.body, this))
    , m_names(new NamesPage(this))
    , m_adoptions(new AdoptionsPage(workspace, this))
{
    m_tabs->setAccessibleName(Tr::tr("設定の種類"));
    body()->setContentsMargins(metrics::groupGap, 0, 0, 0);
    body()->addWidget(m_tabs);
    body()->addWidget(m_pages, 1);
    m_body->load(workspace.body);
    m_body->append(m_organs);
    m_names->load(workspace.body);
    addTab(m_body);
    addTab(m_names);
    addTab(m_adoptions);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    resize(860, 600);
}

void ProfileDialog::addTab(QWidget *page)
{
    auto *scroll = new QScrollArea(m_pages);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_pages->addWidget(scroll);
}

void ProfileDialog::showTab(int index) { m_tabs->setCurrentIndex(index); }

model::Body ProfileDialog::profile() const
{
    AssistantState state;
    state.plan.body = m_workspace.body;
    m_body->store(state);
    m_names->store(state);
    state.plan.body.organs = m_organs->organs();
    state.plan.body.model = m_organs->networkModel();
    return state.plan.body;
}

void ProfileDialog::accept()
{
    const QList<FormProblem> ofPage[] = {m_body->problems(), m_names->problems(), m_adoptions->problems()};
    for (int page = 0; page < 3; ++page) {
        if (ofPage[page].isEmpty())
            continue;
        m_tabs->setCurrentIndex(page);
        if (page == 2)
            m_adoptions->showProblems();
        else
            (page == 0 ? static_cast<AssistantPage *>(m_body) : m_names)->showProblems();
        ofPage[page].first().input->setFocus(Qt::OtherFocusReason);
        return;
    }
    QDialog::accept();
}

} // namespace hoshin::ui
