// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcetext.h"

#include "ui/colors.h"
#include "ui/fonts.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int sliceTime = 8; ///< ms that lines may come in before the window gets its turn

} // namespace

/// KSyntaxHighlighting's engine in the colours of this window instead of a theme's.
class SourceText::Highlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    explicit Highlighter(QPlainTextEdit &view) : SyntaxHighlighter(view.document()), m_view(view)
    {
        setDefinition(m_repository.definitionForName(u"Hoshin XML"_s));
        Q_ASSERT(definition().isValid());
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        static const QHash<QString, Role> roles{{u"Element"_s, Role::Accent}, {u"Attribute"_s, Role::Moved},
                                                {u"Value"_s, Role::Added},    {u"Entity"_s, Role::Check},
                                                {u"Comment"_s, Role::Text2},  {u"Declaration"_s, Role::Text2}};
        const auto role = roles.constFind(format.name());
        if (role == roles.cend() || length == 0)
            return;
        QTextCharFormat look;
        look.setForeground(color(*role, m_view.palette()));
        setFormat(offset, length, look);
    }

private:
    QPlainTextEdit &m_view;
    KSyntaxHighlighting::Repository m_repository;
};

SourceText::SourceText(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new Highlighter(*this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setFamilies(fixed.families() + documentFont(TextFace::Gothic, fixed.pixelSize()).families());
    setFont(fixed); // Japanese from the face of the editor, not from whatever the system falls back to
    setUndoRedoEnabled(false);
    connect(&m_soon, &QTimer::timeout, this, &SourceText::addLines);
}

SourceText::~SourceText() = default;

void SourceText::setSource(const QString &source)
{
    clear();
    m_lines = source.split(u'\n');
    if (!m_lines.isEmpty() && m_lines.last().isEmpty())
        m_lines.removeLast();
    m_next = 0;
    m_wanted = 0;
    m_soon.start(0);
}

void SourceText::addLines()
{
    QElapsedTimer time;
    time.start();
    while (m_next < m_lines.size() && time.elapsed() < sliceTime)
        appendPlainText(m_lines.at(m_next++));
    if (m_wanted > 0)
        goToLine(m_wanted);
    if (m_next < m_lines.size())
        return;
    m_soon.stop();
    if (m_wanted == 0)
        moveCursor(QTextCursor::Start);
    Q_EMIT shown();
}

void SourceText::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    m_wanted = line;
    if (line > m_next || !block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
}

void SourceText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

} // namespace hoshin::ui
