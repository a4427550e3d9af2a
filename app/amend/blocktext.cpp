// SPDX-License-Identifier: Apache-2.0
#include "amend/blocktext.h"

#include "text/lines.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;
using model::NumberParts;

namespace {

constexpr int deepestBlock = 24;
const QString soleTable = u"別表"_s;

class BlockWriter
{
public:
    explicit BlockWriter(const text::NumberingScheme &scheme) : m_scheme(scheme) {}

    void write(const std::vector<Unit> &units, int indent, int depth)
    {
        for (const Unit &unit : units)
            write(unit, indent, depth);
    }

    QStringList lines;

private:
    void line(int indent, const QString &label, const QString &text)
    {
        const QString gap = label.isEmpty() || text.isEmpty() ? QString() : u"　"_s;
        lines += QString(indent, u'　') + label + gap + text;
    }

    void write(const Unit &unit, int indent, int depth)
    {
        const QString label = printedLabel(unit, m_scheme, depth);
        switch (unit.kind()) {
        case ClauseKind::Article: writeArticle(unit, label); return;
        case ClauseKind::Paragraph:
            if (!unit.clause.heading.isEmpty())
                line(0, {}, u'（' + unit.clause.heading + u'）');
            line(0, label, unit.clause.text);
            write(unit.children, 1, 0);
            return;
        case ClauseKind::Item:
            line(1, label, unit.clause.text);
            write(unit.children, 2, 0);
            return;
        case ClauseKind::Subitem:
            line(depth + 2, label, unit.clause.text);
            write(unit.children, depth + 3, depth + 1);
            return;
        case ClauseKind::TableRow: lines += u"| "_s + cells(unit).join(u" | "_s) + u" |"_s; return;
        case ClauseKind::Table:
            if (!label.isEmpty() || !unit.clause.heading.isEmpty())
                line(0, label, unit.clause.heading);
            write(unit.children, indent, 0);
            return;
        case ClauseKind::Supplementary: // 附則（令和八年訓令第二号）
            line(0, unit.clause.heading.isEmpty() ? label : label + u'（' + unit.clause.heading + u'）',
                 unit.clause.text);
            write(unit.children, indent, depth);
            return;
        default: line(indent, label, unit.clause.heading + unit.clause.text); write(unit.children, indent, depth);
        }
    }

    void writeArticle(const Unit &article, const QString &label)
    {
        if (!article.clause.heading.isEmpty())
            line(0, {}, u'（' + article.clause.heading + u'）');
        const bool joined = !article.children.empty() && article.children.front().kind() == ClauseKind::Paragraph
            && article.clause.text.isEmpty();
        if (!joined) {
            line(0, label, article.clause.text);
            write(article.children, 0, 0);
            return;
        }
        line(0, label, article.children.front().clause.text);
        write(article.children.front().children, 1, 0);
        for (size_t i = 1; i < article.children.size(); ++i)
            write(article.children[i], 0, 0);
    }

    static QStringList cells(const Unit &row)
    {
        QStringList texts;
        for (const Unit &cell : row.children)
            texts += QString(cell.clause.text).replace(u'|', u"\\|"_s);
        return texts;
    }

    const text::NumberingScheme &m_scheme;
};

std::optional<ClauseKind> kindOfLine(text::LineKind kind)
{
    using text::LineKind;
    switch (kind) {
    case LineKind::Part: return ClauseKind::Part;
    case LineKind::Chapter: return ClauseKind::Chapter;
    case LineKind::Section: return ClauseKind::Section;
    case LineKind::Subsection: return ClauseKind::Subsection;
    case LineKind::Division: return ClauseKind::Division;
    case LineKind::Article: return ClauseKind::Article;
    case LineKind::Paragraph: return ClauseKind::Paragraph;
    case LineKind::Item: return ClauseKind::Item;
    case LineKind::Subitem: return ClauseKind::Subitem;
    case LineKind::TableRow: return ClauseKind::TableRow;
    case LineKind::Supplementary: return ClauseKind::Supplementary;
    case LineKind::Appendix: return ClauseKind::Table;
    case LineKind::Blank:
    case LineKind::Title:
    case LineKind::Toc:
    case LineKind::ArticleCaption:
    case LineKind::Text: return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// How far in a unit stands: what comes deeper goes into it.
int rankOf(ClauseKind kind, int depth)
{
    switch (kind) {
    case ClauseKind::Article: return 1;
    case ClauseKind::Supplementary: return 1;
    case ClauseKind::Paragraph: return 2;
    case ClauseKind::Item: return 3;
    case ClauseKind::Subitem: return 4 + depth;
    case ClauseKind::TableRow: return deepestBlock + 2;
    default: return isDivision(kind) ? 0 : 1;
    }
}

/// Label without what differs between typists: widths, the dot behind a number, one bracket for two.
QString plainLabel(QStringView label)
{
    QString plain = label.toString().normalized(QString::NormalizationForm_KC);
    plain.remove(u' ');
    if (plain.endsWith(u'.'))
        plain.chop(1);
    if (plain.endsWith(u')') && !plain.startsWith(u'('))
        plain.prepend(u'(');
    return plain;
}

bool isRuler(QStringView line)
{
    return line.contains(u"--")
        && std::all_of(line.begin(), line.end(), [](QChar c) { return QStringView(u"|-: ").contains(c); });
}

QStringList splitCells(QStringView line)
{
    QStringList cells;
    if (!line.startsWith(u'|')) {
        for (const QStringView cell : line.split(u'\t'))
            cells += cell.trimmed().toString();
        return cells;
    }
    QString cell;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const bool bar = line[i] == u'|';
        if (line[i] == u'\\' && i + 1 < line.size() && line[i + 1] == u'|')
            cell += line[++i];
        else if (bar)
            cells += std::exchange(cell, {}).trimmed();
        else
            cell += line[i];
    }
    if (!cell.trimmed().isEmpty())
        cells += cell.trimmed();
    return cells;
}

class BlockReader
{
public:
    BlockReader(const text::NumberingScheme &scheme, const BlockContext &context, model::IdSource &ids)
        : m_scheme(scheme), m_context(context), m_ids(ids)
    {}

    Result<std::vector<Unit>> read(const QStringList &lines)
    {
        const QString text = (m_context.linesAbove + lines).join(u'\n');
        const std::vector<text::TextLine> classified = text::classifyLines(text, text::textStyleOf(m_scheme.id));
        for (size_t i = size_t(m_context.linesAbove.size()); i < classified.size(); ++i)
            take(classified[i]);
        if (m_units.empty())
            return Error{.code = ErrorCode::Malformed, .detail = u"加える文がない"_s};
        return std::move(m_units);
    }

private:
    void take(const text::TextLine &line)
    {
        if (line.kind == text::LineKind::Blank)
            return;
        if (line.kind == text::LineKind::ArticleCaption) {
            m_caption = line.heading.isEmpty() ? line.line.sliced(1).chopped(1).toString() : line.heading.toString();
            return;
        }
        const std::optional<ClauseKind> kind = kindOfLine(line.kind);
        const bool note =
            !kind || *kind == ClauseKind::Paragraph || *kind == ClauseKind::Item || *kind == ClauseKind::Subitem;
        if (Unit *table = note ? openTable() : nullptr) { // 備考 below its rows
            Unit text = made(ClauseKind::Text);
            text.clause.text = line.line.toString();
            table->children.push_back(std::move(text));
            return;
        }
        if (!kind)
            return takeText(line);
        if (*kind == ClauseKind::TableRow)
            return takeRow(line);
        const int depth = *kind == ClauseKind::Subitem ? std::clamp(int(line.depth) - 1, 0, deepestBlock - 5) : 0;
        Unit unit = made(*kind);
        for (const int part : line.clause.first().first(std::min<size_t>(line.clause.count, 4)))
            unit.number.append(part);
        if (line.clause.lastCount > 0 && !unit.number.isEmpty())
            unit.rangeEnd = line.clause.last().back();
        unit.clause.heading = line.heading.toString();
        if (!m_caption.isEmpty())
            unit.clause.heading = std::exchange(m_caption, {});
        if (*kind == ClauseKind::Article) {
            Unit paragraph = made(ClauseKind::Paragraph);
            paragraph.number = {1};
            paragraph.clause.text = line.body.toString();
            unit.children.push_back(std::move(paragraph));
        } else {
            unit.clause.text = line.body.toString();
        }
        keepLabel(unit, line, depth);
        place(std::move(unit), depth);
    }

    /// 別表第2 is the second by the scheme's count, 別表 the only one; 様式第1号 is named by its own label.
    void countTable(Unit &unit)
    {
        constexpr int mostTables = 100;
        const QString label = std::exchange(unit.clause.number.label, {});
        unit.clause.text.clear();
        for (int n = 1; n <= mostTables; ++n) {
            unit.number = {n};
            if (plainLabel(printedLabel(unit, m_scheme)) == plainLabel(label) || (n == 1 && label == soleTable)
                || label.isEmpty())
                return;
        }
        unit.number.clear();
        unit.clause.number.label = label;
    }

    /// A label that is not the scheme's is the unit's own.
    void keepLabel(Unit &unit, const text::TextLine &line, int depth)
    {
        if (unit.kind() == ClauseKind::Supplementary || unit.kind() == ClauseKind::Table) {
            QString label = line.label.toString();
            if (unit.kind() == ClauseKind::Supplementary)
                label.remove(u'　').remove(u' ');
            if (unit.kind() == ClauseKind::Table || label != printedLabel(unit, m_scheme, 0))
                unit.clause.number.label = line.label.toString();
            if (unit.kind() == ClauseKind::Table)
                countTable(unit);
            return;
        }
        const QString usual = printedLabel(unit, m_scheme, depth);
        if (!line.label.isEmpty() && plainLabel(line.label) != plainLabel(usual))
            unit.clause.number.label = line.label.toString();
    }

    /// The 別表 that is open, closed down to itself; null: none is.
    Unit *openTable()
    {
        const auto found = std::find_if(m_open.begin(), m_open.end(), [this](const Open &open) {
            return open.rank == rankOf(ClauseKind::Table, 0) && open.unit(m_units)->kind() == ClauseKind::Table;
        });
        if (found == m_open.end())
            return nullptr;
        m_open.erase(found + 1, m_open.end());
        return found->unit(m_units);
    }

    /// 附則 and below it a line without a number: its only 項.
    bool opensSupplementary() const
    {
        const Unit *top = m_open.empty() ? nullptr : m_open.back().unit(m_units);
        return top && top->kind() == ClauseKind::Supplementary && top->children.empty() && top->clause.text.isEmpty();
    }

    void takeText(const text::TextLine &line)
    {
        if (opensSupplementary()) {
            Unit paragraph = made(ClauseKind::Paragraph);
            paragraph.number = {1};
            paragraph.clause.text = line.body.toString();
            paragraph.clause.heading = std::exchange(m_caption, {});
            return place(std::move(paragraph), 0);
        }
        const bool first = m_units.empty() && m_context.kind == ClauseKind::Paragraph && !m_context.number.isEmpty();
        const int rank = line.indent + 2;
        if (!first && !m_caption.isEmpty()) { // of nothing: a line like this one
            Unit caption = made(ClauseKind::Text);
            caption.clause.text = u'（' + std::exchange(m_caption, {}) + u'）';
            placeAt(std::move(caption), rank);
        }
        Unit unit = made(first ? ClauseKind::Paragraph : ClauseKind::Text);
        unit.clause.text = line.line.toString();
        if (!first) {
            placeAt(std::move(unit), rank);
            return;
        }
        unit.clause.heading = std::exchange(m_caption, {});
        unit.number = m_context.number;
        place(std::move(unit), 0);
    }

    void takeRow(const text::TextLine &line)
    {
        if (isRuler(line.line))
            return;
        Unit row = made(ClauseKind::TableRow);
        for (const QString &cell : splitCells(line.line)) {
            row.children.push_back(made(ClauseKind::TableCell));
            row.children.back().clause.text = cell;
        }
        Unit *table = m_open.empty() ? nullptr : m_open.back().unit(m_units);
        const bool inTable = table
            && (table->kind() == ClauseKind::Table
                || (!table->children.empty() && table->children.back().kind() == ClauseKind::Table));
        if (!inTable)
            placeAt(made(ClauseKind::Table), deepestBlock);
        Unit *parent = m_open.empty() ? nullptr : m_open.back().unit(m_units);
        if (parent && parent->kind() != ClauseKind::Table && !parent->children.empty())
            parent = &parent->children.back();
        (parent ? parent : &m_units.back())->children.push_back(std::move(row));
    }

    Unit made(ClauseKind kind)
    {
        Unit unit;
        unit.clause.id = m_ids.next();
        unit.clause.kind = kind;
        unit.atRoot = kind == ClauseKind::Table || kind == ClauseKind::Supplementary;
        return unit;
    }

    void place(Unit unit, int depth) { placeAt(std::move(unit), rankOf(unit.kind(), depth)); }

    /// Puts the unit into the innermost open one that ranks above it.
    void placeAt(Unit unit, int rank)
    {
        while (!m_open.empty() && m_open.back().rank >= rank)
            m_open.pop_back();
        Unit *parent = m_open.empty() ? nullptr : m_open.back().unit(m_units);
        std::vector<Unit> &row = parent ? parent->children : m_units;
        const bool division = isDivision(unit.kind());
        const bool article = unit.kind() == ClauseKind::Article;
        row.push_back(std::move(unit));
        if (division)
            return;
        Open open{rank, m_open.empty() ? UnitPath() : m_open.back().path};
        open.path.push_back(int(row.size()) - 1);
        m_open.push_back(open);
        if (article) { // what follows goes into its 項
            open.rank = 2;
            open.path.push_back(0);
            m_open.push_back(open);
        }
    }

    struct Open
    {
        int rank = 0;
        UnitPath path;

        Unit *unit(std::vector<Unit> &units) const
        {
            return const_cast<Unit *>(unit(const_cast<const std::vector<Unit> &>(units)));
        }
        const Unit *unit(const std::vector<Unit> &units) const
        {
            const std::vector<Unit> *row = &units;
            const Unit *found = nullptr;
            for (const int index : path) {
                found = &(*row)[size_t(index)];
                row = &found->children;
            }
            return found;
        }
    };

    const text::NumberingScheme &m_scheme;
    const BlockContext &m_context;
    model::IdSource &m_ids;
    std::vector<Unit> m_units;
    std::vector<Open> m_open;
    QString m_caption;
};

} // namespace

QString printedLabel(const Unit &unit, const text::NumberingScheme &scheme, int depth)
{
    if (!unit.clause.number.label.isEmpty())
        return unit.clause.number.label;
    if (unit.kind() == ClauseKind::Supplementary)
        return u"附則"_s;
    if (unit.kind() == ClauseKind::Paragraph && unit.number == NumberParts{1})
        return {};
    const std::optional<text::Level> level = model::levelOf(unit.kind(), depth);
    if (!level)
        return {};
    const text::LevelStyle &style = scheme.style(*level);
    if (style.numeral == text::NumeralStyle::Bullet)
        return style.prefix.toString();
    return unit.number.isEmpty() ? QString() : model::numberText(unit.number, unit.rangeEnd, style, style.numeral);
}

QStringList blockLines(const std::vector<Unit> &units, const text::NumberingScheme &scheme, int depth)
{
    BlockWriter writer(scheme);
    writer.write(units, 0, depth);
    return writer.lines;
}

Result<std::vector<Unit>> readBlock(const QStringList &lines, const text::NumberingScheme &scheme,
                                    const BlockContext &context, model::IdSource &ids)
{
    return BlockReader(scheme, context, ids).read(lines);
}

std::vector<Unit> asPrinted(std::vector<Unit> units, const std::vector<Unit> &body)
{
    const auto counted = std::count_if(body.begin(), body.end(), [](const Unit &unit) {
        return unit.kind() == ClauseKind::Table && !unit.number.isEmpty();
    });
    for (Unit &unit : units) {
        if (counted == 1 && unit.kind() == ClauseKind::Table && !unit.number.isEmpty())
            unit.clause.number.label = soleTable;
    }
    return units;
}

} // namespace hoshin::amend
