// SPDX-License-Identifier: Apache-2.0
#include "ui/publishpreview.h"

#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/htmlpreview.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/pagepreview.h"
#include "ui/panehead.h"
#include "ui/publishwork.h"
#include "ui/segmentedbuttons.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QtConcurrentRun>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int arrowsFrom = 660; ///< width of the head below which something has to give way

} // namespace

PublishPreview::PublishPreview(QWidget *parent)
    : QWidget(parent)
    , m_forms(new QStackedWidget(this))
    , m_html(new HtmlPreview(this))
    , m_pages(new PagePreview(this))
    , m_page(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(this);
    buildHead(*head);
    column->addWidget(head);
    m_page = new ContentOrEmpty(
        m_pages, new EmptyState(Tr::tr("文書がありません"), Tr::tr("起案で文書を作ると、ここに頁が並びます。")), this);
    m_forms->addWidget(m_page);
    m_forms->addWidget(m_html);
    column->addWidget(m_forms, 1);
    connect(m_html, &HtmlPreview::failed, this, &PublishPreview::failed);
    connect(m_pages, &PagePreview::pageChanged, this, [this](int page) {
        const QSignalBlocker quiet(m_pageNumber);
        m_pageNumber->setRange(1, qMax(1, m_pages->pageCount()));
        m_pageNumber->setValue(page + 1);
        m_pageCount->setText(Tr::tr("/ %1 頁").arg(m_pages->pageCount()));
    });
    connect(&m_composing, &QFutureWatcherBase::finished, this, &PublishPreview::takePages);
}

PublishPreview::~PublishPreview() { m_composing.waitForFinished(); }

bool PublishPreview::isBusy() const { return m_composing.isRunning() || m_html->isBusy(); }

QWidget *PublishPreview::mainWidget() const
{
    return m_form->current() == 0 ? static_cast<QWidget *>(m_pages) : m_html->parts();
}

void PublishPreview::setMarkers(bool shown) { m_markers->setChecked(shown); }

bool PublishPreview::markers() const { return m_markers->isChecked(); }

void PublishPreview::buildHead(PaneHead &head)
{
    m_form = new SegmentedButtons({u"PDF"_s, u"HTML"_s}, &head);
    m_form->setAccessibleName(Tr::tr("公開する形式"));
    m_form->setObjectName(u"publish.form"_s);
    head.row()->addWidget(m_form);
    head.addSeparator();
    auto *previous = toolButton(u"arrow-left"_s, Tr::tr("前の頁"), &head);
    m_pageNumber = new QSpinBox(&head);
    m_pageNumber->setAccessibleName(Tr::tr("頁"));
    m_pageNumber->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_pageNumber->setKeyboardTracking(false);
    m_pageNumber->setAlignment(Qt::AlignCenter);
    m_pageNumber->setMinimumWidth(m_pageNumber->fontMetrics().horizontalAdvance(u"0000"_s) + 2 * metrics::gap);
    m_pageCount = new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, &head);
    auto *next = toolButton(u"arrow-right"_s, Tr::tr("次の頁"), &head);
    m_zoom = new QComboBox(&head);
    m_zoom->setAccessibleName(Tr::tr("頁の大きさ"));
    m_zoom->addItem(Tr::tr("幅に合わせる"), 0);
    m_zoom->addItem(Tr::tr("頁全体"), -1);
    for (const int percent : {75, 100, 125, 150, 200})
        m_zoom->addItem(u"%1 %"_s.arg(percent), percent);
    m_markers = new QCheckBox(Tr::tr("伏せた箇所を示す"), &head);
    m_markers->setChecked(true);
    m_contextButton = new QPushButton(Tr::tr("公開の条件 ▾"), &head);
    for (QWidget *tool : std::initializer_list<QWidget *>{previous, m_pageNumber, m_pageCount, next})
        head.row()->addWidget(tool);
    m_pageTools = {previous, m_pageNumber, m_pageCount, next, m_zoom};
    head.addSeparator();
    head.row()->addWidget(m_zoom);
    head.addStretch();
    head.row()->addWidget(m_markers);
    head.row()->addWidget(m_contextButton);
    connect(previous, &QToolButton::clicked, this, [this] { m_pages->goToPage(m_pages->currentPage() - 1); });
    connect(next, &QToolButton::clicked, this, [this] { m_pages->goToPage(m_pages->currentPage() + 1); });
    connect(m_pageNumber, &QSpinBox::valueChanged, this, [this](int page) { m_pages->goToPage(page - 1); });
    connect(m_zoom, &QComboBox::currentIndexChanged, this, [this] {
        const int percent = m_zoom->currentData().toInt();
        m_pages->setFit(percent == 0      ? PagePreview::Fit::Width
                            : percent < 0 ? PagePreview::Fit::Page
                                          : PagePreview::Fit::Percent,
                        qMax(percent, 1));
    });
    connect(m_markers, &QCheckBox::toggled, this, &PublishPreview::compose);
    connect(m_form, &SegmentedButtons::currentChanged, this, &PublishPreview::showForm);
    connect(m_contextButton, &QPushButton::clicked, this, &PublishPreview::contextWanted);
}

/// In a narrow window the words stay whole; pages are turned with the keyboard or by their number.
void PublishPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QWidget *arrow : {m_pageTools.first(), m_pageTools.at(3), m_pageTools.last()})
        arrow->setVisible(width() >= arrowsFrom);
}

void PublishPreview::showForm()
{
    m_forms->setCurrentIndex(m_form->current());
    for (QWidget *tool : std::as_const(m_pageTools)) {
        tool->setEnabled(m_form->current() == 0);
        tool->setToolTip(m_form->current() == 0 ? tool->accessibleName() : Tr::tr("HTML に頁はありません。"));
    }
    compose();
}

void PublishPreview::show(const model::Workspace &workspace, const QString &slug, const QString &storePath,
                          const std::optional<model::PublicationSet> &set)
{
    m_set = set;
    m_storePath = storePath;
    m_workspace = workspace;
    m_slug = slug;
    compose();
}

void PublishPreview::clear()
{
    m_workspace = {};
    m_slug.clear();
    m_shown.clear();
    m_pages->setDocument({}, false);
    m_page->setEmpty(true);
    m_html->clear();
}

/// Only what is looked at is made.
void PublishPreview::compose()
{
    if (m_form->current() == 1) {
        m_html->show(m_workspace, m_slug, m_storePath, markers(), m_set);
        return;
    }
    if (m_slug.isEmpty() || !m_workspace.documents.contains(m_slug)) {
        m_page->setEmpty(true);
        return;
    }
    if (m_composing.isRunning()) {
        m_again = true;
        return;
    }
    m_composing.setProperty("slug", m_slug);
    m_composing.setFuture(QtConcurrent::run([workspace = m_workspace, slug = m_slug, markers = markers()] {
        return previewPages(workspace, slug, markers);
    }));
}

void PublishPreview::takePages()
{
    if (std::exchange(m_again, false)) {
        compose();
        return;
    }
    const QString slug = m_composing.property("slug").toString();
    if (slug != m_slug)
        return;
    const auto pages = m_composing.result();
    m_page->setEmpty(!pages);
    if (pages) {
        m_pages->setDocument(*pages, slug == m_shown);
    } else {
        m_pages->setDocument({}, false);
        if (pages.error().code == ErrorCode::NotFound && pages.error().location.path.isEmpty())
            m_page->emptyState()->setTexts(Tr::tr("この文書は公開しません"), pages.error().detail);
        else
            m_page->emptyState()->setTexts(Tr::tr("頁を組めません"), errorText(pages.error()));
    }
    m_shown = slug;
}

} // namespace hoshin::ui
