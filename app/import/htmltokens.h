// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hoshin::import {

/// One piece of a web page.
struct HtmlToken
{
    enum class Kind : quint8 { End, Text, Open, Close };
    Kind kind = Kind::End;
    QString name;        ///< of the tag, lower case
    QString text;        ///< entities resolved, white space as it was
    int start = 1;       ///< <ol start>
    bool hidden = false; ///< the hidden attribute
    QString classes;     ///< class, src and alt as they are written
    QString source;
    QString alternative;
};

/// Cuts a web page into tags and text the way browsers do: whatever is no tag is text. Comments, declarations and the content
/// of script, style, template, noscript, textarea and title are skipped.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView html) : m_html(html) {}
    HtmlToken next();

private:
    bool takeTag(HtmlToken &token);
    void takeAttributes(HtmlToken &token);
    void skipRaw(const QString &name);
    QString resolve(QStringView text) const;

    QStringView m_html;
    qsizetype m_at = 0;
};

} // namespace hoshin::import
