// SPDX-License-Identifier: Apache-2.0
#include "ui/publishlists.h"

#include "text/wareki.h"
#include "ui/emptystate.h"
#include "ui/label.h"
#include "ui/panehead.h"
#include "ui/publishrows.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { SlugRole = RowRole::End + 1, NumberRole };

/// How far one document is, in a word or two.
struct DocumentState
{
    QString words;
    Mark mark;
};

DocumentState stateOf(const QString &slug, bool withheld, const std::vector<PublishCondition> &conditions)
{
    using State = PublishCondition::State;
    if (withheld)
        return {Tr::tr("公開しません"), {Role::Withheld, u"lock"_s, {}, Mark::Form::Plain}};
    const auto count = [&](State state, bool own) {
        return std::count_if(conditions.begin(), conditions.end(), [&](const PublishCondition &c) {
            return c.state == state && (c.document == slug || (!own && c.document.isEmpty()));
        });
    };
    if (const auto unmet = count(State::Unmet, true); unmet > 0)
        return {Tr::tr("未充足 %1").arg(unmet), stateMark(State::Unmet, {})};
    if (const auto open = count(State::Check, true); open > 0)
        return {Tr::tr("要確認 %1").arg(open), stateMark(State::Check, {})};
    if (conditions.empty())
        return {{}, stateMark(State::Check, {})};
    const bool all = count(State::Unmet, false) + count(State::Check, false) == 0;
    return {all ? Tr::tr("書き出せます") : Tr::tr("文書の条件は充足"), stateMark(State::Met, {})};
}

} // namespace

PublishLists::PublishLists(QWidget *parent)
    : QWidget(parent)
    , m_documents(nullptr)
    , m_records(nullptr)
    , m_documentModel(new QStandardItemModel(this))
    , m_recordModel(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(this);
    auto *title = new RoleLabel(Tr::tr("公開する文書"), Role::Text, RoleLabel::Size::Head, head);
    head->row()->addWidget(title);
    head->addStretch();
    column->addWidget(head);
    m_documents = rowList(m_documentModel, Tr::tr("公開する文書"), this);
    title->setBuddy(m_documents);
    column->addWidget(m_documents, 3);
    auto *recordHead = new PaneHead(this);
    auto *recordTitle = new RoleLabel(Tr::tr("公表の記録"), Role::Text2, RoleLabel::Size::Secondary, recordHead);
    recordHead->row()->addWidget(recordTitle);
    column->addWidget(recordHead);
    m_records = rowList(m_recordModel, Tr::tr("公表の記録"), this);
    recordTitle->setBuddy(m_records);
    m_recordPage = new ContentOrEmpty(
        m_records, new EmptyState(Tr::tr("公表の記録はありません"), Tr::tr("公開すると、ここに並びます。"), {}, this),
        this);
    column->addWidget(m_recordPage, 2);
    connect(m_documents->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (const QString slug = index.data(SlugRole).toString(); !slug.isEmpty())
                    Q_EMIT documentChosen(slug);
            });
    connect(m_records, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT recordChosen(index.data(NumberRole).toInt()); });
}

QString PublishLists::fill(const WorkspaceSession *session, const std::vector<PublishCondition> &conditions,
                           const QString &slug)
{
    const QSignalBlocker quiet(m_documents->selectionModel());
    m_documentModel->clear();
    m_recordModel->clear();
    if (!session)
        return {};
    for (const QString &one : session->slugs()) {
        const model::Document &document = session->document(one)->document();
        const bool withheld = document.meta().publication == model::Publication::Withheld;
        const DocumentState state = stateOf(one, withheld, conditions);
        QStringList second{state.words, withheld ? QString() : Tr::tr("PDF、HTML"), document.meta().instrument};
        second.removeAll(QString());
        auto *item = new QStandardItem(document.title()); // owned by the model
        item->setData(one, SlugRole);
        item->setData(true, RowRole::Strong);
        item->setData(second.join(u" ・ "_s), RowRole::SecondLine);
        item->setData(QVariant::fromValue(state.mark), RowRole::LeadingMark);
        item->setToolTip(document.title() + u'\n' + second.join(u'\n'));
        item->setData((QStringList{document.title()} + second).join(u"、"_s), Qt::AccessibleTextRole);
        m_documentModel->appendRow(item);
    }
    const qsizetype row = qMax<qsizetype>(0, session->slugs().indexOf(slug));
    m_documents->setCurrentIndex(m_documentModel->index(int(row), 0));
    fillRecords(session->workspace().publications);
    return session->slugs().value(row);
}

void PublishLists::fillRecords(const std::vector<model::PublicationRecord> &records)
{
    m_recordPage->setEmpty(records.empty());
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        auto *item = new QStandardItem(Tr::tr("第%1号　%2").arg(record->number).arg(text::toWareki(record->published)));
        item->setData(Tr::tr("ファイル %1 個　版 %2").arg(record->files.size()).arg(record->revision.left(8)),
                      RowRole::SecondLine);
        item->setData(QVariant::fromValue(Marks{{Role::Accent, {}, Tr::tr("確かめる…"), Mark::Form::Plain}}),
                      RowRole::Marks);
        item->setData(record->number, NumberRole);
        item->setToolTip(record->files.keys().join(u'\n'));
        item->setData(Tr::tr("公表 第%1号、%2、ファイル %3 個、確かめる")
                          .arg(record->number)
                          .arg(text::toWareki(record->published))
                          .arg(record->files.size()),
                      Qt::AccessibleTextRole);
        m_recordModel->appendRow(item); // owned by the model
    }
}

} // namespace hoshin::ui
