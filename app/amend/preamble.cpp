// SPDX-License-Identifier: Apache-2.0
#include "amend/preamble.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

/// Where the bracket that ends `text` opens; -1 where the last character closes none.
static qsizetype openOfLastBracket(QStringView text)
{
    int depth = 0;
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        depth += text[at] == u'）' ? 1 : text[at] == u'（' ? -1 : 0;
        if (depth == 0)
            return text[at] == u'（' ? at : -1;
    }
    return -1;
}

std::optional<Preamble> parsePreamble(QStringView sentence)
{
    const QString part = u"の一部を次のように改正する。"_s;
    const QString whole = u"の全部を次のように改正する。"_s;
    if (!sentence.endsWith(part) && !sentence.endsWith(whole))
        return {};
    Preamble preamble;
    preamble.whole = sentence.endsWith(whole);
    const QStringView name = sentence.chopped(part.size());
    const qsizetype open = openOfLastBracket(name);
    preamble.title = (open > 0 ? name.first(open) : name).toString();
    if (open > 0)
        preamble.instrument = name.sliced(open + 1).chopped(1).toString();
    if (preamble.title.isEmpty() || (open > 0 && preamble.instrument.isEmpty()))
        return {};
    return preamble;
}

QString print(const Preamble &preamble)
{
    const QString instrument = preamble.instrument.isEmpty() ? QString() : u'（' + preamble.instrument + u'）';
    return preamble.title + instrument + (preamble.whole ? u"の全部"_s : u"の一部"_s) + u"を次のように改正する。"_s;
}

} // namespace hoshin::amend
