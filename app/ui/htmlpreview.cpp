// SPDX-License-Identifier: Apache-2.0
#include "ui/htmlpreview.h"

#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/messagebar.h"
#include "ui/metrics.h"
#include "ui/pageoutline.h"
#include "ui/publishwork.h"
#include "ui/rowdelegate.h"
#include "ui/sourcetext.h"
#include "ui/uitr.h"

#include <QDesktopServices>
#include <QListView>
#include <QSplitter>
#include <QStandardItemModel>
#include <QtConcurrentRun>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { LineRole = RowRole::End + 1 };

constexpr int tagColumn = 64;

/// What a part is, as a reader would call it.
QString partWord(const PagePart &part)
{
    switch (part.kind) {
    case PagePart::Kind::Heading: return Tr::tr("見出し%1").arg(part.level);
    case PagePart::Kind::Table: return Tr::tr("表（%1行%2列）").arg(part.rows).arg(part.columns);
    case PagePart::Kind::Picture: return Tr::tr("図");
    case PagePart::Kind::Region: break;
    }
    return part.tag == "nav"_L1   ? Tr::tr("案内")
        : part.tag == "main"_L1   ? Tr::tr("本文")
        : part.tag == "header"_L1 ? Tr::tr("冒頭")
                                  : Tr::tr("末尾");
}

} // namespace

HtmlPreview::HtmlPreview(QWidget *parent)
    : QWidget(parent)
    , m_parts(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_source(new SourceText(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *message = new MessageBar(this);
    message->show(MessageBar::Kind::Info, Tr::tr("ここに示すのは構造と原文です。見た目はブラウザーで確かめます。"),
                  Tr::tr("ブラウザーで開く"), false);
    m_parts->setModel(m_model);
    auto *delegate = new RowDelegate(m_parts);
    delegate->setNumberColumn(tagColumn);
    m_parts->setItemDelegate(delegate);
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->setMouseTracking(true);
    m_parts->setAccessibleName(Tr::tr("頁の構造"));
    m_parts->setObjectName(u"html.parts"_s);
    m_source->setAccessibleName(Tr::tr("HTML の原文"));
    m_source->setObjectName(u"html.source"_s);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_parts);
    splitter->addWidget(m_source);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *whole = new QWidget(this);
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(message);
    rows->addWidget(splitter, 1);
    m_page = new ContentOrEmpty(
        whole, new EmptyState(Tr::tr("文書がありません"), Tr::tr("起案で文書を作ると、ここに頁が並びます。")), this);
    m_page->setEmpty(true);
    column->addWidget(m_page, 1);
    connect(message, &MessageBar::actionTriggered, this, &HtmlPreview::openInBrowser);
    connect(m_parts, &QListView::activated, this, &HtmlPreview::openInBrowser);
    connect(m_parts->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_source->goToLine(index.data(LineRole).toInt());
    });
    connect(&m_making, &QFutureWatcherBase::finished, this, &HtmlPreview::take);
}

HtmlPreview::~HtmlPreview() { m_making.waitForFinished(); }

QWidget *HtmlPreview::parts() const { return m_parts; }

void HtmlPreview::show(const model::Workspace &workspace, const QString &slug, const QString &storePath, bool markers,
                       const std::optional<model::PublicationSet> &set)
{
    m_set = set;
    m_workspace = workspace;
    m_slug = slug;
    m_storePath = storePath;
    m_markers = markers;
    make();
}

void HtmlPreview::clear()
{
    m_workspace = {};
    m_slug.clear();
    m_shown.clear();
    m_package.clear();
    m_model->clear();
    m_source->setSource({});
    m_page->setEmpty(true);
}

void HtmlPreview::make()
{
    if (m_slug.isEmpty() || !m_workspace.documents.contains(m_slug)) {
        m_page->setEmpty(true);
        return;
    }
    if (m_making.isRunning()) {
        m_again = true;
        return;
    }
    m_making.setProperty("slug", m_slug);
    m_making.setFuture(
        QtConcurrent::run([workspace = m_workspace, slug = m_slug, path = m_storePath, markers = m_markers,
                           set = m_set] { return previewPackage(workspace, slug, path, markers, set); }));
}

void HtmlPreview::take()
{
    if (std::exchange(m_again, false)) {
        make();
        return;
    }
    const QString slug = m_making.property("slug").toString();
    if (slug != m_slug)
        return;
    const Result<publish::Package> made = m_making.result();
    m_package = made ? *made : publish::Package();
    const auto page = std::find_if(m_package.begin(), m_package.end(),
                                   [&](const publish::PackageFile &file) { return file.name == slug + u".html"_s; });
    m_page->setEmpty(page == m_package.end());
    if (page != m_package.end())
        fill(page->bytes);
    else if (!made && made.error().code == ErrorCode::NotFound && made.error().location.path.isEmpty())
        m_page->emptyState()->setTexts(Tr::tr("この文書は公開しません"), made.error().detail);
    else if (!made)
        m_page->emptyState()->setTexts(Tr::tr("頁を組めません"), errorText(made.error()));
    m_shown = slug;
}

void HtmlPreview::fill(const QByteArray &page)
{
    const QString html = QString::fromUtf8(page);
    const int row = m_slug == m_shown ? m_parts->currentIndex().row() : 0; // the same document keeps the place
    m_source->setSource(html);
    const QSignalBlocker quiet(m_parts->selectionModel());
    m_model->clear();
    for (const PagePart &part : pageOutline(html)) {
        const QString word = partWord(part);
        const bool region = part.kind == PagePart::Kind::Region;
        auto *item = new QStandardItem(part.text.isEmpty() ? word : part.text); // owned by the model
        item->setData(part.tag, RowRole::Number);
        if (!part.text.isEmpty())
            item->setData(QVariant::fromValue(Marks{{Role::Text2, {}, word, Mark::Form::Plain}}), RowRole::Marks);
        item->setData(region || part.level == 1, RowRole::Strong);
        item->setData(part.line, LineRole);
        item->setToolTip(item->text());
        item->setData(part.text.isEmpty() ? word : u"%1、%2"_s.arg(word, part.text), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_parts->setCurrentIndex(m_model->index(qBound(0, row, m_model->rowCount() - 1), 0));
    m_parts->viewport()->update();
}

void HtmlPreview::openInBrowser()
{
    if (m_package.empty())
        return;
    const Result<QString> page = browserFile(m_package, m_shown);
    if (!page)
        Q_EMIT failed(page.error());
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*page)))
        Q_EMIT failed({.code = ErrorCode::Unsupported, .detail = u"no browser"_s, .location = {.path = *page}});
}

} // namespace hoshin::ui
