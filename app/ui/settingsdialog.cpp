// SPDX-License-Identifier: Apache-2.0
#include "ui/settingsdialog.h"

#include "ui/actioncollection.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/rowdelegate.h"
#include "ui/settings.h"
#include "ui/uitr.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

SettingsDialog::SettingsDialog(Settings &settings, ActionCollection &actions, QWidget *parent)
    : DialogFrame(Tr::tr("設定"), Tr::tr("決める"), parent)
    , m_settings(settings)
    , m_actions(actions)
    , m_tabs(paneTabs({Tr::tr("表示と記録"), Tr::tr("キー")}, this))
    , m_pages(new QStackedWidget(this))
{
    m_tabs->setAccessibleName(Tr::tr("設定の種類"));
    body()->setContentsMargins(metrics::groupGap, 0, metrics::groupGap, metrics::groupGap);
    body()->addWidget(m_tabs);
    body()->addWidget(m_pages, 1);
    m_pages->addWidget(generalPage());
    m_pages->addWidget(keysPage());
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(this, &QDialog::accepted, this, &SettingsDialog::store);
    resize(640, 500);
}

void SettingsDialog::showKeys() { m_tabs->setCurrentIndex(1); }

QWidget *SettingsDialog::generalPage()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setHorizontalSpacing(metrics::groupGap);
    form->setVerticalSpacing(metrics::groupGap);
    m_scheme = new QComboBox(page);
    m_scheme->addItems({Tr::tr("自動（システムに合わせる）"), Tr::tr("明るい"), Tr::tr("暗い")});
    m_scheme->setCurrentIndex(int(m_settings.scheme()));
    form->addRow(Tr::tr("配色(&C)"), m_scheme);
    m_percent = new QSpinBox(page);
    m_percent->setRange(80, 200);
    m_percent->setSingleStep(10);
    m_percent->setSuffix(Tr::tr(" %"));
    m_percent->setValue(m_settings.textPercent());
    form->addRow(Tr::tr("本文の文字の大きさ(&S)"), m_percent);
    m_measure = new QComboBox(page);
    m_measure->addItem(Tr::tr("窓の幅に合わせる"), 0);
    for (const int characters : {30, 32, 35, 36, 38, 40, 42})
        m_measure->addItem(Tr::tr("%1字").arg(characters), characters);
    m_measure->setCurrentIndex(qMax(0, m_measure->findData(m_settings.measure())));
    form->addRow(Tr::tr("1行の字数(&W)"), m_measure);
    m_language = new QComboBox(page);
    m_language->addItem(Tr::tr("システムに合わせる"), QString());
    m_language->addItem(u"日本語"_s, u"ja"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.language())));
    form->addRow(Tr::tr("画面の言語(&L)"), m_language);
    auto *later = new RoleLabel(Tr::tr("言語は、次に開いたときから変わります。文書の言葉は変わりません。"), Role::Text2,
                                RoleLabel::Size::Secondary, page);
    later->setWordWrap(true);
    form->addRow({}, later);
    m_author = new QLineEdit(m_settings.authorName(), page);
    form->addRow(Tr::tr("記録する人(&A)"), m_author);
    m_email = new QLineEdit(m_settings.authorEmail(), page);
    form->addRow(Tr::tr("メール(&E)"), m_email);
    connect(m_scheme, &QComboBox::currentIndexChanged, this,
            [this](int index) { Q_EMIT schemeChosen(SchemeChoice(index)); });
    return page;
}

QWidget *SettingsDialog::keysPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    auto *view = new QTreeView(page);
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels({Tr::tr("操作"), Tr::tr("キー")});
    for (const QString &id : m_actions.ids()) {
        const QAction *action = m_actions.action(id);
        QString name = action->text();
        auto *what = new QStandardItem(name.remove(u'&'));
        auto *keys = new QStandardItem(action->shortcut().toString(QKeySequence::NativeText));
        for (QStandardItem *item : {what, keys}) { // owned by the model
            item->setEditable(false);
            item->setData(id, RowRole::End);
        }
        model->appendRow({what, keys});
    }
    view->setModel(model);
    view->setItemDelegate(new RowDelegate(view));
    view->setRootIsDecorated(false);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->header()->setStretchLastSection(false);
    view->header()->resizeSection(1, 160);
    view->setAccessibleName(Tr::tr("操作とキー"));
    column->addWidget(view, 1);
    auto *row = new QHBoxLayout;
    auto *edit = new QKeySequenceEdit(page);
    auto *label = new RoleLabel(Tr::tr("新しいキー"), Role::Text, RoleLabel::Size::Normal, page);
    edit->setAccessibleName(label->text());
    if (auto *field = edit->findChild<QLineEdit *>())
        field->setPlaceholderText(Tr::tr("キーを押してください"));
    auto *give = new QPushButton(Tr::tr("割り当てる"), page);
    auto *reset = new QPushButton(Tr::tr("初めに戻す"), page);
    auto *said = new RoleLabel({}, Role::Deleted, RoleLabel::Size::Secondary, page);
    row->addWidget(label);
    row->addWidget(edit, 1);
    row->addWidget(give);
    row->addWidget(reset);
    column->addLayout(row);
    column->addWidget(said);
    const auto assign = [this, view, model, said](const QKeySequence &keys, const QString &id) {
        const bool done = m_actions.setKeys(id, keys);
        said->setText(done ? QString() : Tr::tr("そのキーは、ほかの操作で使われています。"));
        if (done)
            model->item(view->currentIndex().row(), 1)
                ->setText(m_actions.action(id)->shortcut().toString(QKeySequence::NativeText));
    };
    connect(give, &QPushButton::clicked, page, [=] {
        if (view->currentIndex().isValid())
            assign(edit->keySequence(), view->currentIndex().data(RowRole::End).toString());
    });
    connect(reset, &QPushButton::clicked, page, [=, this] {
        const QString id = view->currentIndex().data(RowRole::End).toString();
        if (!id.isEmpty())
            assign(m_actions.defaultKeys(id), id);
    });
    view->setCurrentIndex(model->index(0, 0));
    return page;
}

void SettingsDialog::store()
{
    m_settings.setScheme(SchemeChoice(m_scheme->currentIndex()));
    m_settings.setTextPercent(m_percent->value());
    m_settings.setMeasure(m_measure->currentData().toInt());
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setAuthorName(m_author->text().trimmed());
    m_settings.setAuthorEmail(m_email->text().trimmed());
    Q_EMIT textPercentChosen(m_percent->value());
}

} // namespace hoshin::ui
