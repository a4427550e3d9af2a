// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/rebasework.h"

#include <QString>
#include <QTextCursor>

class QTextEdit;

namespace hoshin::ui {

/// A neutral text ({placeholder}, [[reference]]) as a person reads it.
struct ShownText
{
    struct Token
    {
        int start = 0;
        int length = 0;
        QString mark; ///< as the neutral text has it
    };
    QString text;
    QList<Token> tokens;
};

/// Placeholders with the body's words, references with the address of what they name.
ShownText shownText(const QString &neutral, const RebaseDesk &desk);

/// Inserts `shown` at `cursor`; the words of its tokens remember what they stand for.
void insertShown(QTextCursor &cursor, const ShownText &shown, const QPalette &palette);

/// The neutral text of an editor filled by insertShown(). A token whose words were altered is plain words from then on.
QString neutralOf(const QTextDocument &document);

/// A stretch of words that differ.
struct ChangedStretch
{
    int start = 0;
    int length = 0;
};
/// The stretches of `text` that `other` does not have.
QList<ChangedStretch> changedStretches(const QString &other, const QString &text);

} // namespace hoshin::ui
