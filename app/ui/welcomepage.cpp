// SPDX-License-Identifier: Apache-2.0
#include "ui/welcomepage.h"

#include "model/body.h"
#include "ui/actioncollection.h"
#include "ui/bodytext.h"
#include "ui/emptystate.h"
#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/rowdelegate.h"
#include "ui/settings.h"
#include "ui/stylepaint.h"
#include "ui/uitr.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

/// One way to begin: icon, what, one sentence, shortcut.
class WayToBegin final : public QAbstractButton
{
public:
    WayToBegin(QAction *action, const QString &iconName, const QString &title, const QString &sentence, QWidget *parent)
        : QAbstractButton(parent), m_action(action), m_icon(iconName), m_sentence(sentence)
    {
        setText(title);
        setAccessibleName(title);
        setAccessibleDescription(sentence);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("ownFocusMark", true);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }

    QSize sizeHint() const override { return {440, 2 * fontMetrics().lineSpacing() + 26}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(hasFocus() || underMouse() ? Role::Hover : Role::Base, palette()));
        if (hasFocus())
            paintRound(painter, rect(), std::nullopt, Role::Accent, palette(), metrics::focusLine);
        else
            paintEdge(painter, rect(), color(Role::Line, palette()), 0);
        const int line = fontMetrics().lineSpacing();
        paintIcon(painter, m_icon, {15, 14, metrics::iconActivity, metrics::iconActivity},
                  color(Role::Accent, palette()));
        const QRect first(51, 12, width() - 66, line);
        painter.setFont(semibold(font()));
        painter.setPen(color(Role::Text, palette()));
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, text());
        painter.setFont(secondary(font()));
        painter.setPen(color(Role::Text2, palette()));
        painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter,
                         m_action->shortcut().toString(QKeySequence::NativeText));
        painter.setFont(font());
        const QRect second = first.translated(0, line + 1);
        painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_sentence, Qt::ElideRight, second.width()));
    }

private:
    QAction *m_action;
    QString m_icon;
    QString m_sentence;
};

constexpr int recentRow = 50;

} // namespace

WelcomePage::WelcomePage(ActionCollection &actions, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_table(new QTableView(this))
    , m_model(new QStandardItemModel(this))
    , m_editions(new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(64, 44, 64, 22);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(56);
    columns->addWidget(actionList(actions), 0);
    columns->addWidget(recentList(), 1);
    page->addLayout(columns, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new IconLabel(u"lock"_s, Role::Text2, metrics::iconRow, this));
    foot->addWidget(new RoleLabel(
        Tr::tr("インターネットに接続していない端末で動きます。入力した内容は、この端末の外へ送られません。"),
        Role::Text2, RoleLabel::Size::Secondary, this));
    foot->addStretch(1);
    foot->addWidget(m_editions);
    page->addLayout(foot);
}

QWidget *WelcomePage::actionList(ActionCollection &actions)
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *programName = new RoleLabel(Tr::tr("方針工房"), Role::Text, RoleLabel::Size::Title, column);
    auto *purpose = new RoleLabel(Tr::tr("サイバーセキュリティ方針の起案、審査、改定、公表"), Role::Text2,
                                  RoleLabel::Size::Normal, column);
    layout->addWidget(programName);
    layout->addWidget(purpose);
    m_headHeight = programName->sizeHint().height() + purpose->sizeHint().height();
    layout->addSpacing(22);
    const auto add = [&](const char *id, const char *glyph, const QString &title, const QString &sentence) {
        auto *way =
            new WayToBegin(actions.action(QLatin1StringView(id)), QLatin1StringView(glyph), title, sentence, column);
        way->setObjectName(u"welcome."_s + QLatin1StringView(id));
        layout->addWidget(way);
        if (!focusProxy())
            setFocusProxy(way);
        layout->addSpacing(-1); // neighbours share their line
    };
    add("file.new", "new-document", Tr::tr("新しく作る"), Tr::tr("団体名と機関を選び、ひな形から方針を作ります。"));
    add("file.import", "import", Tr::tr("既存の方針を取り込む"),
        Tr::tr("Word、PDF、テキストの条文を、章・条・項・号に分けます。"));
    add("file.open", "folder-open", Tr::tr("作業フォルダーを開く"),
        Tr::tr("この端末又は共有フォルダーの .hoshin を開きます。"));
    add("file.openBundle", "bundle", Tr::tr("持ち運びファイルを開く"),
        Tr::tr("別の端末から受け取った 1 つのファイルを開きます。"));
    layout->addStretch(1);
    column->setFixedWidth(440);
    return column;
}

QWidget *WelcomePage::recentList()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(22);
    auto *title = new RoleLabel(Tr::tr("最近使った作業フォルダー"), Role::Text, RoleLabel::Size::Page, column);
    layout->setContentsMargins(0, qMax(0, m_headHeight - title->sizeHint().height()), 0,
                               0); // on the line of the sentence
    layout->addWidget(title);
    m_table->setModel(m_model);
    m_table->setItemDelegate([this] {
        auto *delegate = new RowDelegate(m_table);
        delegate->setRowLine(true);
        return delegate;
    }());
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(recentRow);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setAccessibleName(title->text());
    m_table->setObjectName(u"welcome.recents"_s);
    title->setBuddy(m_table);
    m_recents = new ContentOrEmpty(m_table,
                                   new EmptyState(Tr::tr("まだ開いた作業フォルダーがありません"),
                                                  Tr::tr("左の方法で始めると、次からここに並びます。"), {}, column),
                                   column);
    layout->addWidget(m_recents, 1);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &i) { activate(i.row(), 0); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &i) {
        if (i.data(RowRole::Link).toBool())
            activate(i.row(), i.column());
    });
    return column;
}

void WelcomePage::setEditions(const QString &first, const QString &last)
{
    m_editions->setText(first.isEmpty() ? QString() : Tr::tr("ひな形：%1 ― %2").arg(first, last));
}

void WelcomePage::refresh(const QDateTime &now)
{
    m_now = now;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({Tr::tr("団体と場所"), Tr::tr("最後の版"), Tr::tr("開いた日時")});
    for (const RecentWorkspace &recent : m_settings.recents()) {
        const bool there = QFileInfo::exists(recent.path);
        auto *body = new QStandardItem(recent.body); // items are owned by the model
        body->setData(recent.path, RowRole::SecondLine);
        body->setData(recent.path, RowRole::End);
        body->setData(there, RowRole::Strong);
        body->setData(!there, RowRole::Quiet);
        if (const auto kind = model::parseBodyKind(recent.kind))
            body->setData(QVariant::fromValue(Marks{{Role::Renumbered, {}, bodyKindText(*kind), Mark::Form::Pill}}),
                          RowRole::Marks);
        auto *revision = new QStandardItem(there ? recent.revision : Tr::tr("見つかりません"));
        revision->setData(!there, RowRole::Quiet);
        auto *opened = new QStandardItem(there ? nearDate(recent.opened, now) : Tr::tr("一覧から除く"));
        opened->setData(!there, RowRole::Link);
        for (QStandardItem *item : {body, revision, opened}) {
            item->setEditable(false);
            item->setData(u"%1、%2、%3"_s.arg(body->text(), revision->text(), opened->text()), Qt::AccessibleTextRole);
        }
        m_model->appendRow({body, revision, opened});
    }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(1, 176);
    m_table->horizontalHeader()->resizeSection(2, 124);
    m_recents->setEmpty(m_model->rowCount() == 0);
}

void WelcomePage::activate(int row, int column)
{
    const QString path = m_model->index(row, 0).data(RowRole::End).toString();
    if (QFileInfo::exists(path)) {
        Q_EMIT openRequested(path);
    } else if (column == 2) {
        m_settings.removeRecent(path);
        refresh(m_now);
    }
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
}

QString nearDate(const QDateTime &then, const QDateTime &now)
{
    const QString time = then.toString(u"H:mm"_s);
    const qint64 days = then.date().daysTo(now.date());
    if (days == 0)
        return Tr::tr("きょう %1").arg(time);
    if (days == 1)
        return Tr::tr("きのう %1").arg(time);
    if (then.date().year() == now.date().year())
        return Tr::tr("%1月%2日").arg(then.date().month()).arg(then.date().day());
    return Tr::tr("%1年%2月%3日").arg(then.date().year()).arg(then.date().month()).arg(then.date().day());
}

} // namespace hoshin::ui
