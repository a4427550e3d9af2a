// SPDX-License-Identifier: Apache-2.0
#include "ui/publishgate.h"

#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/publishrows.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { IndexRole = RowRole::End + 1 };

/// What the link at the right of a row says.
QString wayTo(const PublishCondition &condition)
{
    switch (condition.leadsTo) {
    case PublishCondition::LeadsTo::Nowhere: return {};
    case PublishCondition::LeadsTo::Clause: return Tr::tr("条へ");
    case PublishCondition::LeadsTo::Record: return Tr::tr("版を記録…");
    case PublishCondition::LeadsTo::Adoption: return Tr::tr("記録する");
    case PublishCondition::LeadsTo::Profile: return Tr::tr("団体の設定…");
    case PublishCondition::LeadsTo::Set: return Tr::tr("公開セット…");
    }
    Q_UNREACHABLE();
}

QStandardItem *rowOf(const PublishCondition &condition, const QString &document)
{
    QStringList second;
    for (const QString &part : {document, condition.place, condition.reason.isEmpty() ? condition.detail : QString()}) {
        if (!part.isEmpty())
            second << part;
    }
    if (!condition.reason.isEmpty())
        second << Tr::tr("理由：%1").arg(condition.reason);
    auto *item = new QStandardItem(condition.title); // owned by the model
    item->setData(QVariant::fromValue(stateMark(condition.state, {})), RowRole::LeadingMark);
    item->setData(condition.state < PublishCondition::State::Elsewhere, RowRole::Strong);
    if (!second.isEmpty())
        item->setData(second.join(u"　"_s), RowRole::SecondLine);
    if (const QString way = wayTo(condition); !way.isEmpty())
        item->setData(QVariant::fromValue(Marks{{Role::Accent, {}, way, Mark::Form::Plain}}), RowRole::Marks);
    item->setToolTip(condition.title + u'\n' + second.join(u'\n'));
    item->setData((QStringList{stateWord(condition.state), condition.title} + second).join(u"、"_s),
                  Qt::AccessibleTextRole);
    return item;
}

} // namespace

PublishGate::PublishGate(QWidget *parent)
    : QWidget(parent), m_view(nullptr), m_model(new QStandardItemModel(this)), m_form(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_view = rowList(m_model, Tr::tr("公開の条件"), this);
    m_form = buildForm();
    column->addWidget(m_view, 1);
    column->addWidget(m_form);
    const auto choose = [this](const QModelIndex &index) {
        const size_t row = size_t(index.data(IndexRole).toULongLong());
        if (row < m_all.size() && m_all[row].leadsTo != PublishCondition::LeadsTo::Nowhere)
            Q_EMIT chosen(m_all[row]);
    };
    connect(m_view, &QListView::activated, this, choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PublishGate::showForm);
    m_form->hide();
}

QWidget *PublishGate::buildForm()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(metrics::paneMargin, metrics::gap, metrics::paneMargin, metrics::gap);
    column->setSpacing(metrics::gap);
    column->addWidget(separator(Qt::Horizontal, form));
    m_detail = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, form);
    m_detail->setWordWrap(true);
    m_reasonPart = new QWidget(form);
    auto *part = new QFormLayout(m_reasonPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(metrics::gap);
    m_reason = new QLineEdit(m_reasonPart);
    m_reason->setPlaceholderText(Tr::tr("そのまま公開する理由"));
    m_alike = new QCheckBox(m_reasonPart);
    m_record = new QPushButton(Tr::tr("理由を記録(&R)"), m_reasonPart);
    part->addRow(Tr::tr("理由(&Y)"), m_reason);
    part->addRow(m_alike);
    part->addRow(m_record);
    column->addWidget(m_detail);
    column->addWidget(m_reasonPart);
    connect(m_reason, &QLineEdit::returnPressed, this, &PublishGate::record);
    connect(m_record, &QPushButton::clicked, this, &PublishGate::record);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        const PublishCondition *condition = current();
        m_record->setEnabled(condition && (!text.trimmed().isEmpty() || !condition->reason.isEmpty()));
    });
    return form;
}

void PublishGate::setConditions(const std::vector<PublishCondition> &conditions, const QMap<QString, QString> &titles)
{
    const int row = m_view->currentIndex().row();
    m_all = conditions;
    {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_model->clear();
        for (size_t i = 0; i < m_all.size(); ++i) {
            QStandardItem *item = rowOf(m_all[i], titles.value(m_all[i].document));
            item->setData(qulonglong(i), IndexRole);
            m_model->appendRow(item);
        }
        if (row >= 0)
            m_view->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1), 0));
    }
    showForm();
}

const PublishCondition *PublishGate::current() const
{
    const QModelIndex index = m_view->currentIndex();
    const size_t row = size_t(index.data(IndexRole).toULongLong());
    return index.isValid() && row < m_all.size() ? &m_all[row] : nullptr;
}

std::vector<check::Finding> PublishGate::likeCurrent() const
{
    std::vector<check::Finding> alike;
    const PublishCondition *condition = current();
    for (const PublishCondition &one : m_all) {
        if (condition && condition->warning && one.warning && one.state == condition->state
            && one.warning->ruleId == condition->warning->ruleId && one.document == condition->document)
            alike.push_back(*one.warning);
    }
    return alike;
}

void PublishGate::showForm()
{
    const PublishCondition *condition = current();
    m_form->setVisible(condition != nullptr);
    if (!condition)
        return;
    m_detail->setText(condition->detail.isEmpty() ? condition->title : condition->detail);
    m_reasonPart->setVisible(condition->warning.has_value());
    if (!condition->warning)
        return;
    m_reason->setText(condition->reason);
    const auto alike = likeCurrent().size();
    m_alike->setVisible(alike > 1);
    m_alike->setChecked(false);
    m_alike->setText(Tr::tr("同じ要確認 %1 件の全てに(&A)").arg(alike));
    m_record->setEnabled(!condition->reason.isEmpty());
}

void PublishGate::record()
{
    const PublishCondition *condition = current();
    if (!condition || !condition->warning || !m_record->isEnabled())
        return;
    const std::vector<check::Finding> findings =
        m_alike->isVisibleTo(this) && m_alike->isChecked() ? likeCurrent() : std::vector{*condition->warning};
    Q_EMIT reasonGiven(findings, m_reason->text().trimmed());
}

} // namespace hoshin::ui
