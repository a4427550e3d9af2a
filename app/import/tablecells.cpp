// SPDX-License-Identifier: Apache-2.0
#include "import/tablecells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::import {

bool isRuler(QStringView line)
{
    static constexpr QStringView ruler = u"|-: ";
    return line.startsWith(u'|') && line.contains(u'-')
        && std::all_of(line.begin(), line.end(), [](QChar c) { return ruler.contains(c); });
}

QStringList splitCells(QStringView line)
{
    QStringList cells;
    if (!line.startsWith(u'|')) {
        for (const QStringView cell : line.tokenize(u'\t'))
            cells << cell.trimmed().toString();
        return cells;
    }
    QString cell;
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (line[i] == u'\\' && i + 1 < line.size() && (line[i + 1] == u'|' || line[i + 1] == u'\\')) {
            cell += line[++i];
        } else if (line[i] == u'|') {
            cells << cell.trimmed();
            cell.clear();
        } else {
            cell += line[i];
        }
    }
    if (!cell.trimmed().isEmpty())
        cells << cell.trimmed();
    return cells;
}

QString joinCells(const QStringList &cells)
{
    QString line = u"|"_s;
    for (QString cell : cells) {
        cell.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s);
        line += u' ' + cell + u" |"_s;
    }
    return line;
}

} // namespace hoshin::import
