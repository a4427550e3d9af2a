// SPDX-License-Identifier: Apache-2.0
#include "ui/importsource.h"

#include "ui/colors.h"
#include "ui/fonts.h"
#include "ui/importwork.h"
#include "ui/uitr.h"

#include <QPainter>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int marginLeast = 58;
constexpr int marginGap = 10;
constexpr int sourcePixels = 14;
} // namespace

class ImportSource::Margin final : public QWidget
{
public:
    explicit Margin(ImportSource &source) : QWidget(&source), m_source(source) {}

protected:
    void paintEvent(QPaintEvent *) override { m_source.paintMargin(*this); }

private:
    ImportSource &m_source;
};

ImportSource::ImportSource(QWidget *parent)
    : QPlainTextEdit(parent), m_margin(new Margin(*this)), m_marginWidth(marginLeast)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    // QPlainTextEdit has no line height of its own: the first of these faces brings one that can be read.
    QFont font = documentFont(TextFace::Mincho, sourcePixels);
    font.setFamilies(QStringList{u"Noto Serif CJK JP"_s} + font.families());
    setFont(font);
    setAccessibleName(Tr::tr("元の文書"));
    setObjectName(u"import.source"_s);
    for (int kind = 0; kind <= int(text::LineKind::Text); ++kind)
        m_marginWidth =
            qMax(m_marginWidth,
                 QFontMetrics(secondary(m_margin->font())).horizontalAdvance(lineKindText(text::LineKind(kind)))
                     + 2 * marginGap);
    setViewportMargins(m_marginWidth, 0, 0, 0);
    connect(this, &QPlainTextEdit::updateRequest, this, [this] { m_margin->update(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        viewport()->update();
        if (!m_moving)
            Q_EMIT lineChosen(currentLine());
    });
}

void ImportSource::setLines(const QStringList &lines)
{
    m_moving = true;
    setPlainText(lines.join(u'\n'));
    m_moving = false;
}

void ImportSource::setKinds(const std::vector<text::LineKind> &kinds, const QMap<int, int> &doubts)
{
    m_kinds = kinds;
    m_doubts = doubts;
    viewport()->update();
    m_margin->update();
}

int ImportSource::currentLine() const { return textCursor().blockNumber() + 1; }

void ImportSource::setCurrentLine(int line)
{
    m_moving = true;
    setTextCursor(QTextCursor(document()->findBlockByNumber(line - 1)));
    centerCursor();
    m_moving = false;
}

/// The ground of the current line and of the doubtful ones, of those that are seen: a file may have thousands.
void ImportSource::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    const int current = currentLine();
    for (; block.isValid() && top < viewport()->height(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        const int line = block.blockNumber() + 1;
        const QRectF row(0, top, viewport()->width(), height);
        if (line == current)
            painter.fillRect(row, color(hasFocus() ? Role::Select : Role::SelectIdle, palette()));
        else if (m_doubts.contains(line))
            painter.fillRect(row, color(Role::CheckBg, palette()));
        top += height;
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void ImportSource::paintMargin(QWidget &margin)
{
    QPainter painter(&margin);
    painter.fillRect(margin.rect(), palette().base());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top < margin.height(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        const int line = block.blockNumber() + 1;
        const QRectF row(0, top, m_marginWidth - marginGap, fontMetrics().lineSpacing());
        const int doubt = m_doubts.value(line);
        painter.setFont(doubt > 0 ? semibold(secondary(margin.font())) : secondary(margin.font()));
        painter.setPen(color(doubt > 0 ? Role::Check : Role::Text2, palette()));
        if (doubt > 0)
            painter.fillRect(QRectF(0, top, m_marginWidth, height), color(Role::CheckBg, palette()));
        const QString word = size_t(line) <= m_kinds.size() ? lineKindText(m_kinds[size_t(line) - 1]) : QString();
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, doubt > 0 ? u"? %1"_s.arg(doubt) : word);
        top += height;
    }
}

void ImportSource::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), m_marginWidth, inside.height());
}

} // namespace hoshin::ui
