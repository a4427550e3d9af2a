// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QSyntaxHighlighter>

#include <memory>
#include <vector>

namespace hoshin::ui {

/// What a stretch of policy text is, as far as it is coloured.
enum class TextStyle : quint8 { Duty, Prohibition, Softened, Permission, Reference, Placeholder, Term, Number };

struct StyledRange
{
    int start = 0; ///< UTF-16 units
    int length = 0;
    TextStyle style = TextStyle::Number;

    bool operator==(const StyledRange &) const = default;
};

/// The ranges of one clause's text after resources/highlighting/hoshin-policy.xml, by KSyntaxHighlighting. The definition is
/// loaded once, at the first call. Cost: linear; about 0.2 µs a character.
std::vector<StyledRange> policyRanges(const QString &text);

/// How a style looks in a scheme.
QTextCharFormat formatOf(TextStyle style, const QPalette &palette);

/// Colours policy text of a document whose every block is one clause.
class PolicyHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PolicyHighlighter(QTextDocument *document, const QPalette &palette);
    void setPalette(const QPalette &palette); ///< highlights again where the scheme changed
    /// Terms that the document defines: dotted underline wherever they stand. Longest first wins.
    void setTerms(const QStringList &terms);

protected:
    void highlightBlock(const QString &text) override;

private:
    void prepareFormats(const QPalette &palette);

    Scheme m_scheme;
    std::vector<QTextCharFormat> m_formats;
    QStringList m_terms;
};

} // namespace hoshin::ui
