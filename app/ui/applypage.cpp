// SPDX-License-Identifier: Apache-2.0
#include "ui/applypage.h"

#include "base/fileio.h"
#include "import/fileimport.h"
#include "import/textdecoder.h"
#include "import/textwriter.h"
#include "ui/amendmenteditor.h"
#include "ui/comparisonview.h"
#include "ui/dialogs.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/rowdelegate.h"
#include "ui/statusline.h"
#include "ui/uitr.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStandardItemModel>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int pause = 350; ///< after the last key, before the text is read

Mark sentenceMark(const TriedSentence &sentence)
{
    switch (sentence.state) {
    case TriedSentence::State::Applied:
        return sentence.finding.isEmpty() ? Mark{Role::Covered, u"ok"_s, Tr::tr("適用"), Mark::Form::Plain}
                                          : Mark{Role::Check, u"warning"_s, Tr::tr("要確認"), Mark::Form::Plain};
    case TriedSentence::State::Failed: return {Role::Deleted, u"error"_s, Tr::tr("適用できません"), Mark::Form::Plain};
    case TriedSentence::State::NotRead: return {Role::Deleted, u"error"_s, Tr::tr("読めません"), Mark::Form::Plain};
    }
    Q_UNREACHABLE();
}

} // namespace

ApplyPage::ApplyPage(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_bar(new MessageBar(this))
    , m_text(new AmendmentEditor(Tr::tr("溶け込ませる改め文"), this))
    , m_list(new QListView(this))
    , m_rows(new QStandardItemModel(this))
    , m_view(new ComparisonView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    column->addWidget(m_head);
    column->addWidget(m_bar);
    column->addWidget(buildParts(), 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(m_text, &QTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &ApplyPage::tryNow);
    connect(&m_opening, &QFutureWatcherBase::finished, this, &ApplyPage::takeOpened);
    connect(&m_trying, &QFutureWatcherBase::finished, this, &ApplyPage::takeTried);
    connect(&m_stepping, &QFutureWatcherBase::finished, this, &ApplyPage::takeStep);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showStep(current.isValid() ? current.row() : -1); });
    fillList();
}

ApplyPage::~ApplyPage()
{
    m_opening.waitForFinished();
    m_trying.waitForFinished();
    m_stepping.waitForFinished();
}

void ApplyPage::buildHead()
{
    m_head = new PaneHead(this);
    auto *open = new QPushButton(Tr::tr("改め文のファイルを開く…"), m_head);
    m_head->row()->addWidget(open);
    m_count = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, m_head);
    m_head->row()->addWidget(m_count);
    m_head->addStretch();
    m_take = new QPushButton(Tr::tr("起案に取り込む"), m_head);
    m_take->setDefault(true);
    m_head->row()->addWidget(m_take);
    connect(open, &QPushButton::clicked, this, &ApplyPage::open);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT taken(m_tried.result); });
}

QWidget *ApplyPage::buildParts()
{
    m_text->setPlaceholderText(Tr::tr("ここに改め文を貼り付けると、一文ずつ読んで改正前の版に溶け込ませます。"));
    m_list->setModel(m_rows);
    auto *delegate = new RowDelegate(m_list);
    delegate->setRowLine(true);
    delegate->setNumberColumn(metrics::numberColumn);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(Tr::tr("改め文の一文ごとの結果"));
    m_view->setAccessibleName(Tr::tr("選んだ文の前と後"));
    m_page = new ContentOrEmpty(m_view, new EmptyState(this), this);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_text);
    parts->addWidget(m_list);
    parts->addWidget(m_page);
    for (int i = 0; i < parts->count(); ++i)
        parts->setStretchFactor(i, i + 1 == parts->count() ? 2 : 1);
    parts->setSizes({metrics::rightLeast / 2, metrics::rightLeast / 2, metrics::rightLeast});
    return parts;
}

void ApplyPage::setBase(const model::Document &base, const QString &name)
{
    m_base = base;
    m_baseName = name;
    m_stale = true;
    if (m_active)
        tryNow();
}

void ApplyPage::setActive(bool active)
{
    m_active = active;
    if (m_active && m_stale)
        tryNow();
}

void ApplyPage::setTextPercent(int percent)
{
    m_text->setTextPercent(percent);
    m_view->setTextPercent(percent);
}

void ApplyPage::open()
{
    const QString path = m_context.dialogs.openFile(this, Tr::tr("改め文のファイルを開く"),
                                                    Tr::tr("改め文 (*.txt *.docx *.html *.pdf);;すべてのファイル (*)"));
    if (path.isEmpty())
        return;
    if (m_opening.isRunning())
        return;
    m_context.progress.begin(Tr::tr("改め文を読んでいます"), {});
    m_opening.setFuture(QtConcurrent::run([path]() -> Opened {
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return {.error = bytes.error(), .failed = true};
        if (import::detectFormat(*bytes, path) == import::FileFormat::Text) {
            const Result<import::DecodedText> text = import::decodeText(*bytes, path);
            return text ? Opened{.text = text->text} : Opened{.error = text.error(), .failed = true};
        }
        const Result<import::ImportedFile> file = import::importFile(*bytes, path);
        if (!file)
            return {.error = file.error(), .failed = true};
        return {.text = file->text.isEmpty() ? import::writePlainText(file->document, import::Readings::LeaveOut)
                                             : file->text};
    }));
}

void ApplyPage::takeOpened()
{
    m_context.progress.end();
    const Opened opened = m_opening.result();
    if (opened.failed) {
        m_bar->show(MessageBar::Kind::Error, errorText(opened.error));
        return;
    }
    m_text->setSource(opened.text);
    m_text->setFocus();
}

void ApplyPage::tryNow()
{
    if (m_trying.isRunning() || !m_text->isComplete()) {
        m_soon.start(); // once more, when this one is done
        return;
    }
    m_stale = false;
    m_triedText = m_text->toPlainText();
    m_trying.setFuture(QtConcurrent::run([base = m_base, text = m_triedText] { return tryAmendment(base, text); }));
}

void ApplyPage::takeTried()
{
    m_tried = m_trying.result();
    m_bar->clear();
    if (!m_tried.remark.isEmpty())
        m_bar->show(MessageBar::Kind::Check, m_tried.remark);
    fillList();
}

void ApplyPage::fillList()
{
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_rows->clear();
        int failures = 0;
        std::set<int> marked;
        for (const TriedSentence &sentence : m_tried.sentences) {
            const Mark mark = sentenceMark(sentence);
            auto *item = new QStandardItem(sentence.sentence); // owned by the model
            const QString second =
                sentence.finding.isEmpty() ? sentence.report : sentence.report + u"　"_s + sentence.finding;
            item->setData(Tr::tr("%1行目").arg(sentence.line), RowRole::Number);
            item->setData(second, RowRole::SecondLine);
            item->setData(QVariant::fromValue(Marks{mark}), RowRole::Marks);
            item->setData(u"%1、%2、%3"_s.arg(sentence.sentence, mark.word, second), Qt::AccessibleTextRole);
            item->setToolTip(sentence.sentence + u'\n' + second);
            m_rows->appendRow(item);
            const bool failed = sentence.state != TriedSentence::State::Applied;
            failures += failed ? 1 : 0;
            if (failed)
                marked.insert(sentence.line - 1);
        }
        m_text->setMarked(marked);
        const int count = int(m_tried.sentences.size());
        m_count->setText(count == 0     ? Tr::tr("%1に溶け込ませます").arg(m_baseName)
                             : failures ? Tr::tr("%1 文のうち %2 文が適用できません").arg(count).arg(failures)
                                        : Tr::tr("%1 文をすべて適用できます").arg(count));
        m_take->setEnabled(m_tried.applied);
        m_take->setToolTip(m_tried.applied ? QString() : Tr::tr("すべての文が適用できると、取り込めます。"));
    }
    const auto failed = std::find_if(m_tried.sentences.begin(), m_tried.sentences.end(), [](const auto &sentence) {
        return sentence.state != TriedSentence::State::Applied;
    });
    const int first = failed == m_tried.sentences.end() ? 0 : int(failed - m_tried.sentences.begin());
    if (m_tried.sentences.empty())
        showStep(-1);
    else
        m_list->setCurrentIndex(m_rows->index(first, 0));
}

int ApplyPage::currentSentence() const { return m_list->currentIndex().row(); }

void ApplyPage::step(int direction)
{
    const int row = qBound(0, currentSentence() + direction, m_rows->rowCount() - 1);
    m_list->setCurrentIndex(m_rows->index(row, 0));
}

void ApplyPage::showStep(int index)
{
    m_wanted = index;
    if (m_stepping.isRunning())
        return; // takeStep() goes on
    if (index < 0) {
        m_page->emptyState()->setTexts(Tr::tr("改め文がありません"),
                                       Tr::tr("上の欄に貼り付けるか、ファイルを開いてください。"));
        m_page->setEmpty(true);
        return;
    }
    m_wanted = -1;
    if (index < int(m_tried.sentences.size()) && !m_text->hasFocus()) // the caret stays with who is typing
        m_text->goToLine(m_tried.sentences[size_t(index)].line - 1);
    m_stepping.setFuture(
        QtConcurrent::run([base = m_base, text = m_triedText, index] { return stepSheet(base, text, index); }));
}

void ApplyPage::takeStep()
{
    if (m_wanted >= 0) {
        showStep(m_wanted);
        return;
    }
    const SheetPointer sheet = m_stepping.result();
    const int index = currentSentence();
    if (index < 0 || index >= int(m_tried.sentences.size())) {
        showStep(-1);
        return;
    }
    const TriedSentence &sentence = m_tried.sentences[size_t(index)];
    m_page->emptyState()->setTexts(
        sentence.state == TriedSentence::State::Applied ? Tr::tr("この文の前後を示せません") : Tr::tr("適用できません"),
        sentence.state == TriedSentence::State::Applied ? Tr::tr("前に適用できない文があります。") : sentence.report);
    m_page->setEmpty(!sheet || sheet->rows.empty());
    if (sheet)
        m_view->setSheet(sheet);
}

} // namespace hoshin::ui
