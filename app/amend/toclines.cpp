// SPDX-License-Identifier: Apache-2.0
#include "amend/toclines.h"

#include "amend/addressparser.h"

namespace hoshin::amend {

TocLine tocLineOf(const QString &text)
{
    TocLine line;
    const QStringView all = QStringView(text).trimmed();
    Cursor cursor(all);
    Address address;
    if (all.startsWith(u'第') && readAddress(cursor, address) && address.steps.size() == 1
        && address.steps[0].place <= Place::Division) {
        line.place = address.steps[0].place;
        line.number = address.steps[0].number;
        line.label = cursor.since(0).toString();
    }
    const QStringView behind = all.sliced(line.label.size()).trimmed();
    const qsizetype open = behind.lastIndexOf(u'（');
    line.name = (open > 0 ? behind.first(open) : behind).toString();
    return line;
}

size_t tocLineEnd(const std::vector<Unit> &lines, size_t index)
{
    const Place place = tocLineOf(lines[index].clause.text).place;
    size_t end = index + 1;
    while (place != Place::Label && end < lines.size()) {
        const Place next = tocLineOf(lines[end].clause.text).place;
        if (next == Place::Label || next <= place)
            break;
        ++end;
    }
    return end;
}

int findTocLine(const std::vector<Unit> &lines, size_t from, size_t to, Place place, const std::vector<int> &number)
{
    for (size_t i = from; i < std::min(to, lines.size()); ++i) {
        const TocLine line = tocLineOf(lines[i].clause.text);
        if (line.place == place && line.number == number)
            return int(i);
    }
    return -1;
}

bool isTocLine(const WorkText &text, const UnitPath &path)
{
    const Unit *toc = path.size() == 2 ? unitAt(text, {path[0]}) : nullptr;
    return toc && toc->kind() == model::ClauseKind::Toc;
}

} // namespace hoshin::amend
