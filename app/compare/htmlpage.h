// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace hoshin::compare {

/// `text` with & < > " written as entities: fit for content and for attribute values.
QString htmlEscaped(QStringView text);

/// <time datetime="2026-04-01">令和8年4月1日</time>; empty for an invalid date.
QString htmlTime(const QDate &date);

/// Style rules of a page with the hash by which the page allows them and no others.
struct HtmlStyle
{
    QByteArray rules;
    QByteArray hash; ///< SHA-256, base64
};

/// The rules that all our pages share, and `own`.
HtmlStyle htmlStyle(QByteArrayView own);

/// The frame of every page that we publish: one self-contained file without scripts and outside resources, with a skip link,
/// header, optional navigation, main part and footer. The parts are markup; whoever writes them escapes the texts.
struct HtmlPage
{
    QString title;         ///< 文書名: the one h1
    QString organisation;  ///< 団体名; empty: none
    QString eyebrow;       ///< above the title: 令和8年星見野市訓令第4号
    QString navigation;    ///< markup of 目次; empty: none
    QString main;          ///< markup
    QString footer;        ///< markup
    QString style;         ///< rules beside the common ones
    bool draft = false;    ///< marked 案
    bool wide = false;     ///< for tables of two columns of text
    bool vertical = false; ///< the table is set in vertical lines

    QString titleOrNone() const; ///< a page without a heading is none
    /// The file. Equal pages give equal bytes.
    QByteArray toHtml() const;

    /// The same in two pieces, for a long main part that is written as UTF-8 in between. They do not look at `main` and
    /// `style`.
    QByteArray beginning(const HtmlStyle &rules) const;
    QByteArray ending() const;
};

} // namespace hoshin::compare
