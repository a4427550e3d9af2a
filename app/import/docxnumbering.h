// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <pugixml.hpp>

#include <array>

namespace hoshin::import {

/// The numbers that Word prints but does not store: numbering.xml and the numbering of styles, counted along the document.
class DocxNumbering
{
public:
    /// Either may be empty.
    void load(const pugi::xml_document &numbering, const pugi::xml_document &styles);

    /// The label of a paragraph with these properties (w:pPr), with the blank behind it; empty where it has none. Counts on.
    QString nextLabel(pugi::xml_node properties);

private:
    struct Level
    {
        int start = 1;
        QByteArray format = "decimal";
        QString pattern; ///< (%1)
        QString suffix = QStringLiteral("\u3000");
    };
    static constexpr int levelCount = 9;
    struct List
    {
        std::array<Level, levelCount> levels;
        int counters = 0; ///< index of the counters: lists of one abstract definition share them
    };
    struct Counters
    {
        std::array<int, levelCount> count{};
        std::array<bool, levelCount> started{};
    };
    struct Place
    {
        int list = 0; ///< w:numId; 0: none
        int level = -1;
    };

    static void readLevel(pugi::xml_node level, Level &into);
    Place placeOf(pugi::xml_node properties, int depth) const;
    static QString print(int number, const QByteArray &format);

    QHash<int, List> m_lists;
    QHash<int, Counters> m_counters;
    QHash<QByteArray, pugi::xml_node> m_styles;
};

} // namespace hoshin::import
