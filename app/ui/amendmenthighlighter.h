// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"
#include "ui/syntaxranges.h"

#include <QSyntaxHighlighter>
#include <QTimer>

#include <set>

namespace hoshin::ui {

/// Colours an amending text after resources/highlighting/hoshin-amendment.xml. A long text is coloured a stretch at a time, so
/// that to paste one does not keep the window busy.
class AmendmentHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    AmendmentHighlighter(QTextDocument *document, const QPalette &palette);
    void setPalette(const QPalette &palette); ///< highlights again where the scheme changed
    /// Lines that are to be looked at, from 0: on the ground of Role::Check.
    void setMarked(const std::set<int> &lines);

protected:
    void highlightBlock(const QString &text) override;

private:
    void prepareFormats(const QPalette &palette);
    void continueColouring();

    SyntaxRanges m_syntax;
    Scheme m_scheme;
    QHash<QString, QTextCharFormat> m_formats;
    QTextCharFormat m_mark;
    std::set<int> m_marked;
    std::set<int> m_waiting; ///< lines that there was no time for
    QTimer m_more;
    qint64 m_spent = 0; ///< nanoseconds since the event loop was last idle
};

} // namespace hoshin::ui
