// SPDX-License-Identifier: Apache-2.0
#include "ui/linkclausedialog.h"

#include "ui/inspectrows.h"
#include "ui/label.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int mostHits = 200;

QString folded(const QString &text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

} // namespace

LinkClauseDialog::LinkClauseDialog(const WorkspaceSession &session, const QString &example,
                                   const std::vector<guideline::NearClause> &near, QWidget *parent)
    : DialogFrame(Tr::tr("条を結ぶ"), Tr::tr("この条を結ぶ"), parent)
    , m_session(session)
    , m_near(near)
    , m_words(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    auto *what =
        new RoleLabel(Tr::tr("「%1」に当たる条を選びます。").arg(example), Role::Text, RoleLabel::Size::Normal, this);
    what->setWordWrap(true);
    m_words->setPlaceholderText(Tr::tr("第13条、見出し、本文の言葉"));
    m_words->setAccessibleName(Tr::tr("結ぶ条を探す"));
    m_words->setObjectName(u"link.words"_s);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(Tr::tr("条"));
    auto *delegate = new RowDelegate(m_list);
    delegate->setRowLine(true);
    m_list->setItemDelegate(delegate);
    body()->addWidget(what);
    body()->addWidget(m_words);
    body()->addWidget(m_list, 1);
    cancelButton()->setAutoDefault(false);
    connect(m_words, &QLineEdit::textChanged, this, &LinkClauseDialog::search);
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    resize(640, 480);
    search({});
    m_words->setFocus();
}

void LinkClauseDialog::search(const QString &words)
{
    const QString wanted = folded(words.trimmed());
    std::vector<guideline::NearClause> found;
    if (wanted.isEmpty())
        found = m_near;
    for (const QString &slug : m_session.slugs()) {
        const model::Numbering &numbering = m_session.document(slug)->numbering();
        for (int i = 0; i < int(numbering.rows().size()) && found.size() < size_t(mostHits); ++i) {
            const model::NumberedClause &row = numbering.row(i);
            const bool listed = !row.clause->text.isEmpty()
                && (wanted.isEmpty() || folded(numbering.address(i)).contains(wanted)
                    || folded(row.clause->heading).contains(wanted) || folded(row.clause->text).contains(wanted));
            const bool known = listed && std::any_of(found.begin(), found.end(), [&](const guideline::NearClause &one) {
                                   return one.clause == row.clause->id;
                               });
            if (listed && !known)
                found.push_back({slug, row.clause->id, 0});
        }
    }
    inspectrows::fillNear(*m_model, found, m_session);
    m_list->setCurrentIndex(m_model->index(0, 0));
    setObstacle(found.empty() ? Tr::tr("「%1」に当たる条はありません。").arg(words.trimmed()) : QString());
}

DraggedClause LinkClauseDialog::chosen() const
{
    const QModelIndex row = m_list->currentIndex();
    return {row.data(inspectrows::DocumentRole).toString(),
            model::ClauseId::fromString(row.data(inspectrows::ClauseRole).toString())};
}

} // namespace hoshin::ui
