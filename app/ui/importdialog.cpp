// SPDX-License-Identifier: Apache-2.0
#include "ui/importdialog.h"

#include "base/fileio.h"
#include "desk/attachments.h"
#include "desk/takein.h"
#include "import/textwriter.h"
#include "ui/dialogs.h"
#include "ui/errortext.h"
#include "ui/importsource.h"
#include "ui/importtree.h"
#include "ui/label.h"
#include "ui/messagebar.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/rowdelegate.h"
#include "ui/segmentedbuttons.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QtConcurrentRun>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

using Outcome = std::shared_ptr<Result<ImportPreview>>;

constexpr int listHeight = 150;
constexpr int choiceColumn = 210;
constexpr int progressEvery = 100; ///< ms

/// What a line can be said to be, in the order of the tree.
const QList<text::LineKind> &choosable()
{
    using enum text::LineKind;
    static const QList<text::LineKind> kinds{Text,    Title,     Part, Chapter, Section,       ArticleCaption,
                                             Article, Paragraph, Item, Subitem, Supplementary, Appendix};
    return kinds;
}

QString choiceText(text::LineKind kind)
{
    return kind == text::LineKind::Text ? Tr::tr("本文のまま残す") : Tr::tr("%1とする").arg(lineKindText(kind));
}

} // namespace

ImportDialog::ImportDialog(const QString &path, const std::vector<Target> &targets, Dialogs &dialogs, QWidget *parent)
    : DialogFrame(Tr::tr("取り込みの確認 ― %1").arg(QFileInfo(path).fileName()), Tr::tr("取り込む"), parent)
    , m_path(path)
    , m_dialogs(dialogs)
    , m_message(new MessageBar(this))
    , m_body(new QStackedWidget(this))
    , m_source(new ImportSource(this))
    , m_tree(new QTreeView(this))
    , m_treeModel(new ImportTreeModel(this))
    , m_text(new QPlainTextEdit(this))
    , m_doubts(new QTableView(this))
    , m_doubtModel(new QStandardItemModel(this))
    , m_kind(new QComboBox(this))
    , m_target(new QComboBox(this))
    , m_keep(new QCheckBox(Tr::tr("元のファイルを添付として残す(&F)"), this))
    , m_sourceCounts(new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, this))
    , m_resultCounts(new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, this))
    , m_doubtCount(new RoleLabel({}, Role::Check, RoleLabel::Size::Normal, this))
    , m_kindLabel(new RoleLabel({}, Role::Text, RoleLabel::Size::Normal, this))
{
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(m_message);
    body()->addWidget(heads(), 1);
    body()->addWidget(separator(Qt::Horizontal, this));
    body()->addWidget(doubtList());
    fillFoot(targets);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ImportDialog::taken);
    connect(&m_suggesting, &QFutureWatcherBase::finished, this, [this] {
        m_preview.suggestions = m_suggesting.result();
        m_treeModel->setSuggestions(m_preview.suggestions);
    });
    m_progress.setInterval(progressEvery);
    connect(&m_progress, &QTimer::timeout, this, &ImportDialog::showProgress);
    connect(&m_taking, &QFutureWatcherBase::finished, this, [this] {
        m_result = m_taking.result();
        QDialog::accept();
    });
    resize(1160, 672);
    setObstacle(Tr::tr("「%1」を読み込んでいます。").arg(QFileInfo(path).fileName()));
    m_sourceCounts->setText(Tr::tr("読み込んでいます"));
    m_progress.start();
    m_reading.setFuture(QtConcurrent::run(
        [path, watch = m_watch] { return std::make_shared<Result<ImportPreview>>(readPreview(path, watch.get())); }));
}

ImportDialog::~ImportDialog()
{
    // Workers hold values only: one that is still reading stops at the next line, and its result is dropped.
    m_watch->cancelled = true;
    m_reading.disconnect(this);
    m_suggesting.disconnect(this);
    m_taking.disconnect(this);
}

QWidget *ImportDialog::heads()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    const auto pane = [&](const QString &title, RoleLabel *counts, QWidget *content, QWidget *tool) {
        auto *column = new QWidget(splitter);
        auto *layout = new QVBoxLayout(column);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        auto *head = new PaneHead(column);
        head->row()->addWidget(new RoleLabel(title, Role::Text, RoleLabel::Size::Head, head));
        head->row()->addWidget(counts);
        head->addStretch();
        if (tool)
            head->row()->addWidget(tool);
        layout->addWidget(head);
        layout->addWidget(content, 1);
        splitter->addWidget(column);
    };
    m_tree->setModel(m_treeModel);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(Tr::tr("取り込み結果"));
    m_tree->setObjectName(u"import.tree"_s);
    auto *delegate = new RowDelegate(m_tree);
    delegate->setNumberColumn(58);
    m_tree->setItemDelegate(delegate);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(Tr::tr("取り込み結果の本文"));
    m_body->addWidget(m_tree);
    m_body->addWidget(m_text);
    auto *form = new SegmentedButtons({Tr::tr("構造"), Tr::tr("本文")}, this);
    form->setAccessibleName(Tr::tr("取り込み結果の見せ方"));
    connect(form, &SegmentedButtons::currentChanged, this, [this](int page) {
        m_body->setCurrentIndex(page);
        showText();
    });
    pane(Tr::tr("元の文書"), m_sourceCounts, m_source, nullptr);
    pane(Tr::tr("取り込み結果"), m_resultCounts, m_body, form);
    connect(m_source, &ImportSource::lineChosen, this, [this](int line) { goToLine(line, m_source); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const int line = index.data(RowRole::End).toInt(); line > 0)
            goToLine(line, m_tree);
    });
    return splitter;
}

QWidget *ImportDialog::doubtList()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new PaneHead(column);
    head->row()->addWidget(new RoleLabel(Tr::tr("決められなかった箇所"), Role::Text, RoleLabel::Size::Head, head));
    head->row()->addWidget(m_doubtCount);
    head->addStretch();
    m_kindLabel->setBuddy(m_kind);
    for (const text::LineKind kind : choosable())
        m_kind->addItem(choiceText(kind), int(kind));
    m_kind->setObjectName(u"import.kind"_s);
    m_kind->setAccessibleName(Tr::tr("この行の扱い"));
    head->row()->addWidget(m_kindLabel);
    head->row()->addWidget(m_kind);
    layout->addWidget(head);
    m_doubts->setModel(m_doubtModel);
    m_doubts->setObjectName(u"import.doubts"_s);
    m_doubts->setAccessibleName(Tr::tr("決められなかった箇所"));
    m_doubts->setFrameShape(QFrame::NoFrame);
    m_doubts->setShowGrid(false);
    m_doubts->setTabKeyNavigation(false);
    m_doubts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_doubts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_doubts->verticalHeader()->hide();
    m_doubts->verticalHeader()->setDefaultSectionSize(metrics::row);
    m_doubts->horizontalHeader()->hide();
    auto *delegate = new RowDelegate(m_doubts);
    delegate->setRowLine(true);
    m_doubts->setItemDelegate(delegate);
    m_doubts->setFixedHeight(listHeight);
    layout->addWidget(m_doubts);
    connect(m_kind, &QComboBox::activated, this, &ImportDialog::chooseKind);
    const auto offer = [this](const QModelIndex &index) { // the choice stands in its row
        if (index.column() == 3 && m_kind->isEnabled())
            m_kind->showPopup();
    };
    connect(m_doubts, &QTableView::clicked, this, offer);
    connect(m_doubts, &QTableView::activated, this,
            [this, offer](const QModelIndex &index) { offer(index.siblingAtColumn(3)); });
    connect(m_doubts->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (const int line = index.siblingAtColumn(0).data(RowRole::End).toInt(); line > 0)
                    goToLine(line, m_doubts);
            });
    return column;
}

void ImportDialog::fillFoot(const std::vector<Target> &targets)
{
    for (const Target &target : targets) {
        const QString text = target.kind == Target::Kind::NewWorkspace ? Tr::tr("新しい作業フォルダー")
            : target.kind == Target::Kind::NewDocument ? Tr::tr("開いている作業フォルダーの新しい文書")
                                                       : Tr::tr("「%1」の新しい内容").arg(target.known.title());
        m_target->addItem(text, QVariant::fromValue(target));
    }
    m_target->setObjectName(u"import.target"_s);
    m_target->setAccessibleName(Tr::tr("取り込み先"));
    auto *label = new RoleLabel(Tr::tr("取り込み先(&T)"), Role::Text, RoleLabel::Size::Normal, this);
    label->setBuddy(m_target);
    m_keep->setObjectName(u"import.keep"_s);
    m_keep->setChecked(true);
    m_keep->setToolTip(Tr::tr("作業フォルダーに残り、版に記録されます。公開するファイルには入りません。"));
    auto *report = new QPushButton(Tr::tr("報告を保存…"), this);
    report->setAutoDefault(false);
    connect(report, &QPushButton::clicked, this, &ImportDialog::saveReport);
    foot()->insertWidget(0, m_keep);
    foot()->insertSpacing(1, metrics::groupGap);
    foot()->insertWidget(2, label);
    foot()->insertWidget(3, m_target);
    foot()->insertWidget(foot()->count() - 1, report);
    cancelButton()->setAutoDefault(false);
    const auto name = [this] {
        const bool workspace = target().kind == Target::Kind::NewWorkspace;
        primaryButton()->setText(workspace ? Tr::tr("次へ：作業フォルダーを作る…") : Tr::tr("取り込む"));
    };
    connect(m_target, &QComboBox::currentIndexChanged, this, name);
    name();
}

ImportDialog::Target ImportDialog::target() const { return m_target->currentData().value<Target>(); }

QString ImportDialog::fileName() const { return QFileInfo(m_path).fileName(); }

QByteArray ImportDialog::keptFile() const
{
    return m_keep->isEnabled() && m_keep->isChecked() ? m_preview.bytes : QByteArray();
}

void ImportDialog::accept()
{
    if (m_reading.isRunning() || m_taking.isRunning())
        return;
    setObstacle(Tr::tr("取り込んでいます。"));
    m_taking.setFuture(QtConcurrent::run([imported = m_preview.file.document, target = target()] {
        return desk::takenIn(imported, target.kind == Target::Kind::NewVersion ? &target.known : nullptr);
    }));
}

/// How far the reading is, in the foot, where キャンセル stands too.
void ImportDialog::showProgress()
{
    if (m_watch->percent > 0)
        setObstacle(Tr::tr("「%1」を読み込んでいます。%2 %").arg(QFileInfo(m_path).fileName()).arg(m_watch->percent));
}

void ImportDialog::done(int result)
{
    m_watch->cancelled = result != QDialog::Accepted; // nobody waits any more
    DialogFrame::done(result);
}

void ImportDialog::taken()
{
    m_progress.stop();
    const Outcome outcome = m_reading.result();
    if (!*outcome && outcome->error().code == ErrorCode::Cancelled)
        return;
    if (!*outcome) {
        const Error &error = outcome->error();
        const QString why = error.code == ErrorCode::Unsupported
            ? Tr::tr("取り込めません。本文のある文書（テキスト、Word、HTML、PDF、法令標準XML）で、128 MB "
                     "までのものを選んでください。")
            : Tr::tr("取り込めません。%1").arg(errorText(error));
        m_message->show(MessageBar::Kind::Error, why, {}, false);
        m_sourceCounts->setText({});
        setObstacle(Tr::tr("別の文書を選んでください。"));
        Q_EMIT failed();
        return;
    }
    if (m_again) { // somebody chose meanwhile
        m_preview = std::move(**outcome);
        m_again = false;
        readAgain();
        return;
    }
    showPreview(**outcome);
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    const int line = m_source->currentLine();
    m_preview = preview;
    if (m_first)
        m_source->setLines(preview.lines);
    m_linking = true;
    m_treeModel->setPreview(m_preview);
    m_tree->expandAll();
    m_textShown = false;
    showText();
    showDoubts();
    showTexts();
    m_source->setKinds(m_preview.kinds, m_numbers);
    m_linking = false;
    setObstacle(m_preview.articles + m_preview.others + m_preview.chapters == 0 && m_preview.lines.size() < 2
                    ? Tr::tr("この文書には本文がありません。")
                    : QString());
    if (m_first && m_doubtModel->rowCount() > 0)
        m_doubts->setCurrentIndex(m_doubtModel->index(0, 0));
    else
        goToLine(m_first ? 1 : line, nullptr);
    if (m_first)
        m_source->setFocus(Qt::OtherFocusReason);
    m_first = false;
    m_suggesting.setFuture(
        QtConcurrent::run([document = m_preview.file.document] { return likelyExamples(document); }));
    Q_EMIT previewChanged();
}

void ImportDialog::showTexts()
{
    QString format = fileFormatText(m_preview.file.format);
    if (!m_preview.file.encoding.isEmpty())
        format = Tr::tr("%1（%2）").arg(format, m_preview.file.encoding);
    m_sourceCounts->setText(Tr::tr("%1 ・ %2行").arg(format).arg(m_preview.lines.size()));
    m_resultCounts->setText(
        Tr::tr("%1章 %2条 %3項・号").arg(m_preview.chapters).arg(m_preview.articles).arg(m_preview.others));
    if (m_preview.bytes.size() > desk::largestAttachment) {
        m_keep->setEnabled(false);
        m_keep->setText(Tr::tr("32 MB を超えるため、添付として残せません"));
    }
    const int open = m_doubtModel->rowCount() - int(m_choices.size());
    m_doubtCount->setText(QString::number(qMax(0, open)));
    m_message->clear();
    const bool converted = !m_preview.file.encoding.isEmpty() && m_preview.file.encoding != "UTF-8"_L1;
    if (open > 0)
        m_message->show(
            MessageBar::Kind::Check,
            Tr::tr("%1 か所は構造を決められませんでした。下の一覧で選ぶまで、その部分は本文として取り込みます。")
                .arg(open),
            {}, false);
    else if (converted)
        m_message->show(MessageBar::Kind::Info,
                        Tr::tr("文字コードは %1 と見て変換しました。文字が正しく読めるか確かめてください。")
                            .arg(m_preview.file.encoding));
}

/// 本文 is written when somebody looks at it.
void ImportDialog::showText()
{
    if (m_body->currentWidget() != m_text || std::exchange(m_textShown, true))
        return;
    m_text->setPlainText(import::writePlainText(m_preview.file.document));
}

/// The lines that the reader was not sure of, and those that a person has decided.
void ImportDialog::showDoubts()
{
    const int current = m_doubts->currentIndex().siblingAtColumn(0).data(RowRole::End).toInt();
    QMap<int, std::pair<QString, QString>> rows; // line → text, reason
    for (const import::Remark &remark : m_preview.file.remarks) {
        if (!rows.contains(remark.line))
            rows.insert(remark.line, {remark.text, doubtText(remark.doubt)});
    }
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        rows.insert(it.key(), {m_preview.lines.value(it.key() - 1).trimmed().left(60), choiceText(it.value())});
    m_doubtModel->clear();
    m_numbers.clear();
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const bool chosen = m_choices.contains(it.key());
        const QString number = QString::number(m_doubtModel->rowCount() + 1);
        const size_t at = size_t(it.key() - 1);
        const text::LineKind kind =
            m_choices.value(it.key(), at < m_preview.kinds.size() ? m_preview.kinds[at] : text::LineKind::Text);
        auto *choice = new QStandardItem(choiceText(kind));
        choice->setData(true, RowRole::Link);
        QList<QStandardItem *> items{new QStandardItem(number), new QStandardItem(it->first),
                                     new QStandardItem(it->second), choice}; // owned by the model
        for (QStandardItem *item : items) {
            item->setEditable(false);
            item->setData(it.key(), RowRole::End);
            item->setData(chosen, RowRole::Quiet);
            item->setToolTip(item->text());
            item->setData(Tr::tr("%1、%2行目、%3、%4").arg(number).arg(it.key()).arg(it->first, it->second),
                          Qt::AccessibleTextRole);
        }
        m_doubtModel->appendRow(items);
        m_numbers.insert(it.key(), m_doubtModel->rowCount());
        if (it.key() == current)
            m_doubts->setCurrentIndex(m_doubtModel->index(m_doubtModel->rowCount() - 1, 0));
    }
    m_doubts->horizontalHeader()->resizeSection(0, 44);
    m_doubts->horizontalHeader()->resizeSection(1, qMax(200, m_doubts->width() * 3 / 10));
    m_doubts->horizontalHeader()->resizeSection(3, choiceColumn);
    if (m_doubts->horizontalHeader()->count() > 2)
        m_doubts->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_doubts->setVisible(m_doubtModel->rowCount() > 0);
}

void ImportDialog::goToLine(int line, const QObject *from)
{
    if (m_linking || line <= 0)
        return;
    m_linking = true;
    if (from != m_source)
        m_source->setCurrentLine(line);
    if (from != m_tree) {
        if (const QModelIndex found = m_treeModel->indexAtLine(line); found.isValid()) {
            m_tree->setCurrentIndex(found);
            m_tree->scrollTo(found);
        }
    }
    if (from != m_doubts) {
        if (const int number = m_numbers.value(line); number > 0)
            m_doubts->setCurrentIndex(m_doubtModel->index(number - 1, 0));
    }
    m_linking = false;
    followChoice();
}

/// Which line the list of choices is about, and what it is now.
void ImportDialog::followChoice()
{
    const int line = m_source->currentLine();
    const bool canChoose = m_preview.file.format != import::FileFormat::LawXml && size_t(line) <= m_preview.kinds.size()
        && m_preview.kinds[size_t(line) - 1] != text::LineKind::Blank;
    m_kindLabel->setText(Tr::tr("%1行目の扱い(&K)").arg(line));
    m_kind->setEnabled(canChoose);
    if (canChoose)
        m_kind->setCurrentIndex(m_kind->findData(int(m_preview.kinds[size_t(line) - 1])));
}

void ImportDialog::chooseKind() { choose(m_source->currentLine(), text::LineKind(m_kind->currentData().toInt())); }

void ImportDialog::choose(int line, text::LineKind kind)
{
    m_choices.insert(line, kind);
    if (m_reading.isRunning())
        m_again = true;
    else
        readAgain();
}

void ImportDialog::readAgain()
{
    std::vector<import::LineChoice> choices;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        choices.push_back({.line = it.key(), .kind = it.value()});
    m_reading.setFuture(QtConcurrent::run([before = m_preview, choices] {
        return std::make_shared<Result<ImportPreview>>(readPreviewAgain(before, choices));
    }));
}

void ImportDialog::saveReport()
{
    const QString name = QFileInfo(m_path).completeBaseName();
    const QString file = m_dialogs.saveFile(this, Tr::tr("報告を保存"), Tr::tr("%1 取り込みの報告.txt").arg(name),
                                            Tr::tr("テキスト (*.txt)"));
    if (file.isEmpty())
        return;
    if (const Result<void> written = writeFile(file, importReport(QFileInfo(m_path).fileName(), m_preview)); !written)
        m_dialogs.tell(this, Tr::tr("報告を保存できませんでした"), errorText(written.error()), written.error());
}

} // namespace hoshin::ui
