// SPDX-License-Identifier: Apache-2.0
#include "ui/examplechooser.h"

#include "ui/examplepane.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
enum : int { EditionRole = RowRole::End + 1, ExampleRole };
}

ExampleChooser::ExampleChooser(const std::vector<guideline::Edition> &editions, const model::Body &body,
                               const QString &heading, const QString &text, QWidget *parent)
    : DialogFrame(Tr::tr("例文を選ぶ"), Tr::tr("この例文にする"), parent)
    , m_editions(editions)
    , m_body(body)
    , m_words(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    m_words->setPlaceholderText(Tr::tr("番号、見出し、例文の言葉"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(Tr::tr("例文"));
    auto *delegate = new RowDelegate(m_list);
    delegate->setNumberColumn(72);
    delegate->setRowLine(true);
    m_list->setItemDelegate(delegate);
    DialogFrame::body()->addWidget(m_words);
    DialogFrame::body()->addWidget(m_list, 1);
    connect(m_words, &QLineEdit::textChanged, this, &ExampleChooser::search);
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    resize(640, 480);
    if (!m_editions.empty() && !(heading + text).isEmpty())
        m_suggestions = guideline::suggestExamples(heading, text, m_editions.back());
    search({});
}

void ExampleChooser::add(size_t edition, const guideline::Example &example, const QString &text, double score)
{
    auto *item = new QStandardItem(example.heading.isEmpty() ? text : example.heading); // owned by the model
    item->setEditable(false);
    item->setData(example.number, RowRole::Number);
    item->setData(example.heading.isEmpty() ? m_editions[edition].title : text, RowRole::SecondLine);
    item->setData(int(edition), EditionRole);
    item->setData(example.id, ExampleRole);
    item->setToolTip(text);
    if (score > 0)
        item->setData(
            QVariant::fromValue(Marks{{Role::Covered, {}, Tr::tr("類似 %1").arg(score, 0, 'f', 2), Mark::Form::Pill}}),
            RowRole::Marks);
    m_model->appendRow(item);
}

void ExampleChooser::search(const QString &words)
{
    m_model->clear();
    const QString wanted = words.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
    const QString model(model::networkModelName(m_body.model));
    for (const guideline::Suggestion &suggestion : m_suggestions) {
        const guideline::Example *example = m_editions.back().find(suggestion.example);
        if (wanted.isEmpty() && example && example->appliesTo(model))
            add(m_editions.size() - 1, *example, exampleText(*example, m_editions.back(), m_body), suggestion.score);
    }
    for (size_t e = m_editions.size(); e-- > 0;) { // the newest first
        for (const guideline::Example *example : m_editions[e].clauses()) {
            const QString text = exampleText(*example, m_editions[e], m_body);
            const QString all = (example->number + example->heading + text).normalized(QString::NormalizationForm_KC);
            if (example->appliesTo(model) && (wanted.isEmpty() || all.toCaseFolded().contains(wanted)))
                add(e, *example, text, 0);
        }
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    setObstacle(m_model->rowCount() > 0 ? QString()
                    : m_editions.empty() ? Tr::tr("使っているガイドラインの版がありません。設定で版を選んでください。")
                                         : Tr::tr("当たる例文はありません。"));
}

const guideline::Edition *ExampleChooser::edition() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_editions[size_t(index.data(EditionRole).toInt())] : nullptr;
}

const guideline::Example *ExampleChooser::chosen() const
{
    const guideline::Edition *from = edition();
    return from ? from->find(m_list->currentIndex().data(ExampleRole).toString()) : nullptr;
}

} // namespace hoshin::ui
