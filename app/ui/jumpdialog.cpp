// SPDX-License-Identifier: Apache-2.0
#include "ui/jumpdialog.h"

#include "ui/actioncollection.h"
#include "ui/documentsession.h"
#include "ui/metrics.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int mostHits = 50;
enum : int { ClauseRole = RowRole::End + 1, ActionRole };

QString folded(const QString &text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

} // namespace

JumpDialog::JumpDialog(const DocumentSession &document, const ActionCollection &actions, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_actions(actions)
    , m_input(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setWindowTitle(Tr::tr("条・用語・操作へ移動"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->addWidget(m_input);
    column->addWidget(m_list, 1);
    m_input->setPlaceholderText(Tr::tr("第13条、見出し、本文の言葉、操作の名前"));
    m_input->setAccessibleName(windowTitle());
    m_input->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(Tr::tr("見つかったもの"));
    auto *delegate = new RowDelegate(m_list);
    delegate->setNumberColumn(96);
    m_list->setItemDelegate(delegate);
    connect(m_input, &QLineEdit::textChanged, this, &JumpDialog::search);
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    connect(m_list, &QListView::clicked, this, &QDialog::accept);
    resize(560, 360);
    search({});
}

void JumpDialog::search(const QString &words)
{
    m_model->clear();
    const QString wanted = folded(words.trimmed());
    const model::Numbering &numbering = m_document.numbering();
    const auto add = [&](const model::NumberedClause &row, const QString &address) {
        auto *item = new QStandardItem(row.clause->heading.isEmpty() ? row.clause->text : row.clause->heading);
        item->setData(address, RowRole::Number);
        item->setData(row.clause->id.toString(), ClauseRole);
        m_model->appendRow(item); // owned by the model
    };
    // Numbers first, then headings, then texts: the sharper hit stands higher.
    for (const int pass : {0, 1, 2}) {
        for (size_t i = 0; i < numbering.rows().size() && m_model->rowCount() < mostHits; ++i) {
            const model::NumberedClause &row = numbering.row(int(i));
            if (row.clause->kind == model::ClauseKind::Root
                || (wanted.isEmpty() && (pass > 0 || row.clause->heading.isEmpty())))
                continue;
            const QString address = numbering.address(int(i));
            const QString number = folded(row.label);
            const bool byNumber = !number.isEmpty()
                && (number == wanted || number == u"第%1条"_s.arg(wanted) || folded(address) == wanted
                    || wanted.isEmpty());
            const bool byHeading = !wanted.isEmpty() && folded(row.clause->heading).contains(wanted);
            const bool byText = !wanted.isEmpty() && wanted.size() > 1 && folded(row.clause->text).contains(wanted);
            if ((pass == 0 && byNumber) || (pass == 1 && !byNumber && byHeading)
                || (pass == 2 && !byNumber && !byHeading && byText))
                add(row, address);
        }
    }
    for (const QString &id : m_actions.ids()) {
        QAction *action = m_actions.action(id);
        if (wanted.isEmpty() || !action->isEnabled() || !folded(action->text()).contains(wanted))
            continue;
        auto *item = new QStandardItem(action->text());
        item->setData(Tr::tr("操作"), RowRole::Number);
        item->setData(id, ActionRole);
        m_model->appendRow(item); // owned by the model
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

bool JumpDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0 && m_model->rowCount() > 0) {
        const int row = qBound(0, m_list->currentIndex().row() + step, m_model->rowCount() - 1);
        m_list->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (m_list->currentIndex().isValid())
            accept();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

model::ClauseId JumpDialog::chosenClause() const
{
    return model::ClauseId::fromString(m_list->currentIndex().data(ClauseRole).toString());
}

QAction *JumpDialog::chosenAction() const
{
    return m_actions.action(m_list->currentIndex().data(ActionRole).toString());
}

} // namespace hoshin::ui
