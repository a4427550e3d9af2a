// SPDX-License-Identifier: Apache-2.0
// ImportDialog: what the file became.
#include "base/fileio.h"
#include "import/textwriter.h"
#include "model/numbering.h"
#include "ui/dialogs.h"
#include "ui/errortext.h"
#include "ui/importdialog.h"
#include "ui/label.h"
#include "ui/messagebar.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"

#include <QFileInfo>
#include <QPlainTextEdit>
#include <QSet>
#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { ClauseRole = RowRole::End + 1, TextClauseRole };
constexpr double similar = 0.35; ///< below, a likely example says nothing to a person
constexpr int shownCharacters = 80;

QString rowText(const model::Clause &clause)
{
    if (!clause.heading.isEmpty())
        return clause.heading;
    if (!clause.text.isEmpty())
        return clause.text.left(shownCharacters);
    for (const model::Clause &child : clause.children) {
        if (!child.text.isEmpty())
            return child.text.left(shownCharacters);
    }
    return {};
}

/// A 項 that only carries the text of its article needs no row of its own.
bool isTextOf(const model::Clause &parent, const model::Clause &child, qsizetype at)
{
    return parent.kind == model::ClauseKind::Article && child.kind == model::ClauseKind::Paragraph && at == 0
        && child.heading.isEmpty();
}

class TreeFiller
{
public:
    TreeFiller(const ImportPreview &preview, const QSet<int> &doubtful)
        : m_preview(preview), m_numbering(preview.file.document), m_doubtful(doubtful)
    {}

    void fill(QStandardItem *into, const model::Clause &parent)
    {
        for (qsizetype at = 0; at < parent.children.size(); ++at) {
            const model::Clause &child = parent.children[at];
            if (isTextOf(parent, child, at))
                fill(into, child);
            else
                into->appendRow(item(child)); // owned by the model
        }
    }

private:
    QStandardItem *item(const model::Clause &clause)
    {
        auto *made = new QStandardItem(rowText(clause)); // owned by its parent
        const int line = m_preview.lineOf.value(clause.id);
        const QString label = m_numbering.label(clause.id);
        made->setEditable(false);
        made->setData(label, RowRole::Number);
        made->setData(clause.kind >= model::ClauseKind::Part && clause.kind <= model::ClauseKind::Division,
                      RowRole::Strong);
        made->setData(line, RowRole::End);
        made->setData(clause.id.toString(), ClauseRole);
        if (!clause.children.isEmpty() && isTextOf(clause, clause.children.first(), 0))
            made->setData(clause.children.first().id.toString(), TextClauseRole);
        if (m_doubtful.contains(line))
            made->setData(QVariant::fromValue(Marks{{Role::Check, u"warning"_s, Tr::tr("推定"), Mark::Form::Plain}}),
                          RowRole::Marks);
        made->setData(u"%1 %2"_s.arg(label, made->text()), Qt::AccessibleTextRole);
        made->setToolTip(clause.text.left(400));
        fill(made, clause);
        return made;
    }

    const ImportPreview &m_preview;
    const model::Numbering m_numbering;
    const QSet<int> &m_doubtful;
};

} // namespace

void ImportDialog::showTree()
{
    QSet<int> doubtful;
    for (const import::Remark &remark : m_preview.file.remarks)
        doubtful.insert(remark.line);
    m_treeModel->clear();
    TreeFiller(m_preview, doubtful).fill(m_treeModel->invisibleRootItem(), m_preview.file.document.root());
    m_tree->expandAll();
    m_text->setPlainText(import::writePlainText(m_preview.file.document));
}

void ImportDialog::markSuggestions()
{
    m_preview.suggestions = m_suggesting.result();
    const auto visit = [&](auto &&self, QStandardItem *item) -> void {
        for (int row = 0; row < item->rowCount(); ++row) {
            QStandardItem *child = item->child(row);
            const auto suggested = [&](int role) {
                return m_preview.suggestions.constFind(model::ClauseId::fromString(child->data(role).toString()));
            };
            auto found = suggested(ClauseRole);
            if (found == m_preview.suggestions.cend())
                found = suggested(TextClauseRole);
            if (found != m_preview.suggestions.cend() && found->score >= similar) {
                Marks shown = child->data(RowRole::Marks).value<Marks>();
                shown.prepend({Role::Renumbered,
                               {},
                               Tr::tr("例文 %1（類似 %2）").arg(found->number).arg(found->score, 0, 'f', 2),
                               Mark::Form::Plain});
                child->setData(QVariant::fromValue(shown), RowRole::Marks);
            }
            self(self, child);
        }
    };
    visit(visit, m_treeModel->invisibleRootItem());
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
