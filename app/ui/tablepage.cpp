// SPDX-License-Identifier: Apache-2.0
#include "ui/tablepage.h"

#include "ui/comparisonview.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/fileexport.h"
#include "ui/panehead.h"
#include "ui/tableprofiledialog.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr QLatin1StringView edit("?");
}

TablePage::TablePage(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_bar(new MessageBar(this))
    , m_view(new ComparisonView(this))
    , m_page(new ContentOrEmpty(m_view, new EmptyState(this), this))
    , m_files(new FileExport(context, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(this);
    buildHead(head);
    column->addWidget(head);
    column->addWidget(m_bar);
    column->addWidget(m_page, 1);
    m_page->setEmpty(true);
    setProfile({});
    connect(m_files, &FileExport::failed, this,
            [this](const Error &error) { m_bar->show(MessageBar::Kind::Error, errorText(error)); });
    connect(m_files, &FileExport::written, this,
            [this](const QString &path) { Q_EMIT said(Tr::tr("「%1」に書き出しました").arg(path)); });
}

EmptyState &TablePage::emptyState() const { return *m_page->emptyState(); }

void TablePage::buildHead(QWidget *head)
{
    QHBoxLayout *row = static_cast<PaneHead *>(head)->row();
    m_profiles = new QComboBox(head);
    m_profiles->setAccessibleName(Tr::tr("新旧対照表の様式"));
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_omit = new QCheckBox(Tr::tr("変更のない条を略す"), head);
    m_examples = new QCheckBox(Tr::tr("例文の欄"), head);
    row->addWidget(m_profiles);
    row->addWidget(m_omit);
    row->addWidget(m_examples);
    row->addStretch(1);
    addExport(head);
    connect(m_profiles, &QComboBox::activated, this, [this] {
        const QString id = m_profiles->currentData().toString();
        if (id == edit) {
            editProfile();
        } else if (const auto builtin = compare::builtinProfile(id)) {
            m_profile = *builtin;
            m_profile.examples = m_examples->isChecked();
            m_profile.omitBlocks = m_omit->isChecked();
            Q_EMIT profileChanged();
        }
    });
    connect(m_omit, &QCheckBox::toggled, this, &TablePage::profileChanged);
    connect(m_examples, &QCheckBox::toggled, this, &TablePage::profileChanged);
}

void TablePage::addExport(QWidget *head)
{
    m_export = new QPushButton(Tr::tr("書き出す"), head);
    auto *menu = new QMenu(m_export);
    const auto add = [&](const QString &text, TableFormat format, const QString &ending, const QString &filter) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, format, ending, filter] { write(format, ending, filter); });
    };
    add(Tr::tr("HTML…"), TableFormat::Html, u"html"_s, Tr::tr("HTML (*.html)"));
    add(Tr::tr("PDF…"), TableFormat::Pdf, u"pdf"_s, Tr::tr("PDF (*.pdf)"));
    add(Tr::tr("Word…"), TableFormat::Docx, u"docx"_s, Tr::tr("Word (*.docx)"));
    add(Tr::tr("テキスト…"), TableFormat::Text, u"txt"_s, Tr::tr("テキスト (*.txt)"));
    m_export->setMenu(menu);
    m_export->setEnabled(false);
    static_cast<PaneHead *>(head)->row()->addWidget(m_export);
}

void TablePage::fillProfiles()
{
    const QSignalBlocker quiet(m_profiles);
    m_profiles->clear();
    for (const compare::TableProfile &builtin : compare::builtinProfiles())
        m_profiles->addItem(builtin.name, builtin.id);
    const bool own = m_profiles->findData(m_profile.id) < 0;
    if (own)
        m_profiles->addItem(m_profile.name, m_profile.id);
    m_profiles->insertSeparator(m_profiles->count());
    m_profiles->addItem(Tr::tr("様式を決める…"), edit);
    m_profiles->setCurrentIndex(m_profiles->findData(m_profile.id));
}

compare::TableProfile TablePage::profile() const
{
    compare::TableProfile profile = m_profile;
    profile.omitBlocks = m_omit->isChecked();
    profile.examples = m_examples->isChecked();
    return profile;
}

void TablePage::setProfile(const compare::TableProfile &profile)
{
    const QSignalBlocker quietOmit(m_omit);
    const QSignalBlocker quietExamples(m_examples);
    m_profile = profile;
    m_omit->setChecked(profile.omitBlocks);
    m_examples->setChecked(profile.examples);
    fillProfiles();
}

void TablePage::editProfile()
{
    TableProfileDialog dialog(profile(), m_context, this);
    const bool accepted = dialog.exec() == QDialog::Accepted;
    setProfile(accepted ? dialog.profile() : profile());
    if (accepted)
        Q_EMIT profileChanged();
}

void TablePage::setReview(const Reviewed &review, const QString &issuer)
{
    m_review = review;
    m_issuer = issuer;
    m_bar->clear();
    m_view->setSheet(review.sheet);
    const bool empty = review.sheet->blocks.empty() && review.options.profile.omitBlocks;
    m_page->setEmpty(empty);
    m_export->setEnabled(!empty);
}

void TablePage::write(TableFormat format, const QString &ending, const QString &filter)
{
    m_files->run(Tr::tr("新旧対照表の書き出し"), m_review.sheet->after.meta().title + u" 新旧対照表"_s,
                 {ending, filter},
                 [review = m_review, format, issuer = m_issuer] { return tableFile(review, format, issuer); });
}

} // namespace hoshin::ui
