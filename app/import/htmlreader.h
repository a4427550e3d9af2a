// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace hoshin::import {

/// The body of a page that this program has published, as lines.
struct PublishedBody
{
    QString lines;
    QHash<QString, QByteArray> pictures; ///< by the words that stand behind pictureMark in their line
    QHash<QString, QString> captions;    ///< of the pictures, by the same words
};

/// Reads what htmlBody() of app/publish writes: numbers in front of their text, lists as deep as they are, captions that are
/// headings, pictures in the page itself. Cost: linear.
PublishedBody readPublishedBody(QStringView markup);

/// The text of a web page as lines that readPlainText() takes: one a block, table rows as | a | b |, list items with their
/// number or ・. Takes tag soup: nothing has to be closed, nothing is nested. Scripts, styles, forms, navigation, header and
/// footer are left out; where the page has a main element, so is all around it but a first heading (h1) where the main
/// element has none. <del> is left out, ruby is ｜強靱《きょうじん》.
/// Cost: linear.
QString readHtml(QStringView html);

} // namespace hoshin::import
