// SPDX-License-Identifier: Apache-2.0
#include "ui/rebasecolumns.h"

#include "ui/label.h"
#include "ui/markedtext.h"
#include "ui/metrics.h"
#include "ui/reviewmetrics.h"
#include "ui/uitr.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

RebaseColumns::RebaseColumns(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    for (int i = 0; i < ColumnCount; ++i) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        auto *head = new QHBoxLayout;
        head->setSpacing(metrics::gap);
        head->setContentsMargins(metrics::compareEdge, metrics::compareRise, metrics::compareEdge,
                                 metrics::compareRise);
        m_titles[i] = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, this);
        m_sources[i] = new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this);
        m_words[i] = new MarkedText(this);
        m_words[i]->setReadOnly(true);
        m_words[i]->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        head->addWidget(m_titles[i]);
        head->addWidget(m_sources[i], 1);
        column->addLayout(head);
        column->addWidget(separator(Qt::Horizontal, this));
        column->addWidget(m_words[i], 1);
        row->addLayout(column, 1);
    }
    setTextPercent(100);
    clear();
}

void RebaseColumns::setColumn(Column column, const QString &title, const QString &source)
{
    m_titles[column]->setText(title);
    m_sources[column]->setText(source);
    m_sources[column]->setMinimumWidth(1); // gives way before the column does
    m_words[column]->setAccessibleName(u"%1 %2"_s.arg(title, source).trimmed());
}

void RebaseColumns::setWords(Column column, const QString &text, const QList<ChangedStretch> &stretches, Role role,
                             const QString &word)
{
    QStringList changed;
    QList<MarkedText::Stretch> marks;
    for (const ChangedStretch &stretch : stretches) {
        changed << text.mid(stretch.start, stretch.length);
        marks.append({stretch.start, stretch.length, role, true});
    }
    m_words[column]->setMarks({});
    m_words[column]->setPlainText(text);
    m_words[column]->setLines();
    m_words[column]->setMarks(marks);
    m_words[column]->setAccessibleDescription(changed.isEmpty() ? QString()
                                                                : Tr::tr("%1：%2").arg(word, changed.join(u"、"_s)));
}

void RebaseColumns::clear()
{
    const QString titles[] = {Tr::tr("旧例文"), Tr::tr("新例文"), Tr::tr("現行方針")};
    for (int i = 0; i < ColumnCount; ++i) {
        setColumn(Column(i), titles[i], {});
        setWords(Column(i), {}, {}, Role::Added, {});
    }
}

void RebaseColumns::show(const RebaseDesk &desk, size_t row)
{
    const guideline::RebaseRow &line = desk.plan.rows[row];
    const QString old = shownText(line.oldText, desk).text;
    const QString now = shownText(line.newText, desk).text;
    const QString local = shownText(line.localText, desk).text;
    const QString none = Tr::tr("（ありません）");
    setColumn(Old, Tr::tr("旧例文"), editionName(desk.from));
    setColumn(New, Tr::tr("新例文"), editionName(desk.to));
    setColumn(Local, Tr::tr("現行方針"), desk.address(row));
    const auto against = [](const QString &other, const QString &text) {
        return other.isEmpty() ? QList<ChangedStretch>() : changedStretches(other, text);
    };
    setWords(Old, old.isEmpty() ? none : old, old.isEmpty() ? QList<ChangedStretch>() : against(now, old),
             Role::Deleted, Tr::tr("削除"));
    setWords(New, now.isEmpty() ? none : now, now.isEmpty() ? QList<ChangedStretch>() : against(old, now), Role::Added,
             Tr::tr("追加"));
    setWords(Local, local.isEmpty() ? none : local, local.isEmpty() ? QList<ChangedStretch>() : against(old, local),
             Role::Added, Tr::tr("旧例文と違う字句"));
}

int RebaseColumns::wantedHeight() const
{
    int height = 0;
    for (const MarkedText *words : m_words)
        height = qMax(height, words->y() + words->wantedHeight());
    return height;
}

/// The lines between the columns.
void RebaseColumns::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 1; i < ColumnCount; ++i)
        painter.fillRect(m_words[i]->x() - 1, 0, 1, height(), color(Role::Line, palette()));
}

void RebaseColumns::setTextPercent(int percent)
{
    for (MarkedText *words : m_words)
        words->setType(metrics::compareText, metrics::comparePitch, percent);
}

} // namespace hoshin::ui
