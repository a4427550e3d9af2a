// SPDX-License-Identifier: Apache-2.0
#include "ui/rebasetext.h"

#include "diff/phrasediff.h"
#include "model/placeholders.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { MarkProperty = QTextFormat::UserProperty + 1, WordsProperty };

QString referenceWords(const QString &target, const RebaseDesk &desk)
{
    if (target.startsWith(u'#'))
        return desk.numbering.address(model::ClauseId::fromString(QStringView(target).sliced(1)));
    if (const model::ClauseId own = desk.index.target(target); !own.isNull())
        return desk.numbering.address(own);
    const guideline::Example *example = desk.to.find(target);
    if (!example)
        example = desk.from.find(target);
    return example ? example->number : QString();
}

/// A fragment of a token: the mark where its words still stand in it, and what was typed before or after them.
QString neutralFragment(const QString &text, const QTextCharFormat &format)
{
    const QString mark = format.stringProperty(MarkProperty);
    const QString words = format.stringProperty(WordsProperty);
    if (mark.isEmpty())
        return text;
    if (text.startsWith(words))
        return mark + text.sliced(words.size());
    return text.endsWith(words) ? text.chopped(words.size()) + mark : text;
}

} // namespace

ShownText shownText(const QString &neutral, const RebaseDesk &desk)
{
    static const QRegularExpression token(u"\\{([a-z-]+)\\}|\\[\\[([^\\[\\]]+)\\]\\]"_s);
    ShownText shown;
    qsizetype position = 0;
    for (const QRegularExpressionMatch &match : token.globalMatch(neutral)) {
        QString words = match.capturedStart(1) >= 0 ? model::placeholderWords(match.captured(1), desk.body)
                                                    : referenceWords(match.captured(2), desk);
        if (words.isEmpty())
            words = match.captured();
        shown.text += QStringView(neutral).sliced(position, match.capturedStart() - position);
        shown.tokens.append({int(shown.text.size()), int(words.size()), match.captured()});
        shown.text += words;
        position = match.capturedEnd();
    }
    shown.text += QStringView(neutral).sliced(position);
    return shown;
}

void insertShown(QTextCursor &cursor, const ShownText &shown, const QPalette &palette)
{
    static int serial = 0; // two equal tokens side by side must not become one fragment
    int position = 0;
    const QTextCharFormat plain;
    for (const ShownText::Token &token : shown.tokens) {
        cursor.insertText(shown.text.mid(position, token.start - position), plain);
        const QString words = shown.text.mid(token.start, token.length);
        QTextCharFormat format;
        format.setProperty(MarkProperty, token.mark);
        format.setProperty(WordsProperty, words);
        format.setProperty(WordsProperty + 1, ++serial);
        format.setForeground(color(token.mark.startsWith(u'{') ? Role::Check : Role::Accent, palette));
        cursor.insertText(words, format);
        position = token.start + token.length;
    }
    cursor.insertText(shown.text.mid(position), plain);
}

QString neutralOf(const QTextDocument &document)
{
    QString neutral;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            neutral += neutralFragment(it.fragment().text(), it.fragment().charFormat());
    }
    neutral.remove(QChar::LineSeparator); // Shift+Enter: a clause has no line breaks
    return neutral.normalized(QString::NormalizationForm_C).trimmed();
}

QList<ChangedStretch> changedStretches(const QString &other, const QString &text)
{
    QList<ChangedStretch> stretches;
    for (const diff::TextSpan &span : diff::phraseDiff(other, text)) {
        if (span.op != diff::SpanOp::Equal && span.afterLength > 0)
            stretches.append({span.afterStart, span.afterLength});
    }
    return stretches;
}

} // namespace hoshin::ui
