// SPDX-License-Identifier: Apache-2.0
#include "import/lawxmlbuilder.h"

#include "import/lawxmlnames.h"
#include "text/labels.h"
#include "text/numerals.h"

using namespace Qt::StringLiterals;

namespace hoshin::import {

using model::Clause;
using model::ClauseKind;

namespace {

void setAttribute(pugi::xml_node element, const char *name, const QString &value)
{
    pugi::xml_attribute attribute = element.attribute(name);
    if (!attribute)
        attribute = element.append_attribute(name);
    attribute.set_value(value.toUtf8().constData());
}

/// 本文 and ただし書 apart: at every 。outside brackets and quotations.
QStringList splitSentences(const QString &text)
{
    QStringList sentences;
    static constexpr QStringView opening = u"（(「『〔";
    static constexpr QStringView closing = u"）)」』〕";
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (opening.contains(text[i]))
            ++depth;
        else if (closing.contains(text[i]))
            depth = std::max(0, depth - 1);
        else if (text[i] == u'。' && depth == 0 && i + 1 < text.size()) {
            sentences << text.mid(start, i + 1 - start);
            start = i + 1;
        }
    }
    sentences << text.mid(start);
    return sentences;
}

void addWords(pugi::xml_node parent, QStringView words)
{
    if (!words.isEmpty())
        parent.append_child(pugi::node_pcdata).set_value(words.toUtf8().constData());
}

/// The words at `start` of the clause's text, with the ruby that stands over them. One cut in two by the end of a sentence falls away.
pugi::xml_node addRubyElement(pugi::xml_node parent, const char *name, const Clause &clause, qsizetype start,
                              qsizetype length)
{
    pugi::xml_node element = parent.append_child(name);
    const QStringView text = clause.text;
    const qsizetype end = start + length;
    for (const model::Span &span : clause.spans) {
        if (span.kind != model::SpanKind::Ruby || span.start < start || span.start + span.length > end)
            continue;
        addWords(element, text.sliced(start, span.start - start));
        pugi::xml_node ruby = element.append_child("Ruby");
        addWords(ruby, text.sliced(span.start, span.length));
        addWords(ruby.append_child("Rt"), span.reading);
        start = span.start + span.length;
    }
    addWords(element, text.sliced(start, end - start));
    return element;
}

pugi::xml_node addRubyElement(pugi::xml_node parent, const char *name, const Clause &clause)
{
    return addRubyElement(parent, name, clause, 0, clause.text.size());
}

void addSentences(pugi::xml_node parent, const Clause &clause)
{
    const QString &text = clause.text;
    const QStringList sentences = splitSentences(text);
    qsizetype start = 0;
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        pugi::xml_node element = addRubyElement(parent, "Sentence", clause, start, sentences[i].size());
        start += sentences[i].size();
        setAttribute(element, "Num", QString::number(i + 1));
        if (sentences.size() > 1)
            setAttribute(element, "Function", sentences[i].startsWith(u"ただし"_s) ? u"proviso"_s : u"main"_s);
        setAttribute(element, "WritingMode", u"vertical"_s);
    }
}

struct LawNumber
{
    QString era = u"Reiwa"_s;
    int year = 1;
    int number = 1;
};

/// 令和8年星見野市訓令第4号, 平成二十五年法律第二十七号.
LawNumber parseLawNumber(const QString &text)
{
    static const std::pair<QString, QString> eras[] = {{u"明治"_s, u"Meiji"_s},
                                                       {u"大正"_s, u"Taisho"_s},
                                                       {u"昭和"_s, u"Showa"_s},
                                                       {u"平成"_s, u"Heisei"_s},
                                                       {u"令和"_s, u"Reiwa"_s}};
    const auto numeral = [](QStringView word) {
        if (word == u"元")
            return std::optional(1);
        const std::optional<int> digits = text::parseDigits(word);
        return digits ? digits : text::parseKanji(word);
    };
    LawNumber number;
    for (const auto &[name, era] : eras) {
        const qsizetype at = text.indexOf(name);
        const qsizetype year = text.indexOf(u'年', at);
        if (at < 0 || year < 0)
            continue;
        number.era = era;
        number.year = std::max(1, numeral(QStringView(text).sliced(at + 2, year - at - 2)).value_or(1));
        const qsizetype first = text.lastIndexOf(u'第');
        const qsizetype last = text.indexOf(u'号', first);
        if (first > year && last > first)
            number.number = std::max(1, numeral(QStringView(text).sliced(first + 1, last - first - 1)).value_or(1));
        return number;
    }
    return number;
}

} // namespace

pugi::xml_node addTextElement(pugi::xml_node parent, const char *name, const QString &text)
{
    pugi::xml_node element = parent.append_child(name);
    if (!text.isEmpty())
        element.append_child(pugi::node_pcdata).set_value(text.toUtf8().constData());
    return element;
}

std::vector<int> LawXmlBuilder::childRows(int row) const
{
    std::vector<int> rows;
    for (int child = row + 1; child < m_numbering.row(row).end; child = m_numbering.row(child).end)
        rows.push_back(child);
    return rows;
}

void LawXmlBuilder::addLawHead(pugi::xml_node law, pugi::xml_node body) const
{
    const model::DocumentMeta &meta = m_numbering.document().meta();
    const LawNumber number = parseLawNumber(meta.instrument);
    setAttribute(law, "Era", number.era);
    setAttribute(law, "Year", QString::number(number.year));
    setAttribute(law, "Num", QString::number(number.number));
    setAttribute(law, "LawType", u"Misc"_s);
    setAttribute(law, "Lang", u"ja"_s);
    addTextElement(law, "LawNum", meta.instrument);
    law.append_move(body);
    addTextElement(body, "LawTitle", meta.title);
}

pugi::xml_node LawXmlBuilder::addWrapper(pugi::xml_node parent, ClauseKind kind, int number) const
{
    const QByteArray name = lawElementName(kind);
    pugi::xml_node wrapper = parent.append_child(name.constData());
    setAttribute(wrapper, "Num", QString::number(number));
    if (kind == ClauseKind::Paragraph) {
        wrapper.append_child("ParagraphNum");
        addSentences(wrapper.append_child("ParagraphSentence"), {});
    } else {
        setAttribute(wrapper, "Hide", u"true"_s);
        wrapper.append_child((name + "Title").constData());
    }
    return wrapper;
}

/// Children of a division: the schema wants articles first and divisions behind them, and at least one.
void LawXmlBuilder::addBelow(pugi::xml_node element, const std::vector<int> &rows) const
{
    std::vector<int> loose;
    std::vector<int> others;
    for (const int row : rows)
        (clause(row).kind > ClauseKind::Article ? loose : others).push_back(row);
    if (!loose.empty() || others.empty()) {
        const pugi::xml_node article = addWrapper(element, ClauseKind::Article, 1);
        int number = 0;
        addInsideParagraphs(article, loose, number);
        if (number == 0)
            addWrapper(article, ClauseKind::Paragraph, 1);
    }
    std::stable_partition(others.begin(), others.end(),
                          [&](int row) { return clause(row).kind == ClauseKind::Article; });
    for (const int row : others)
        m_writeChild(element, row);
}

void LawXmlBuilder::addMain(pugi::xml_node main, const std::vector<int> &rows) const
{
    ClauseKind kind = ClauseKind::Paragraph;
    for (const int row : rows)
        kind = std::min(kind, clause(row).kind);
    int wrapped = 0;
    for (size_t at = 0; at < rows.size();) {
        if (clause(rows[at]).kind == kind) {
            m_writeChild(main, rows[at++]);
            continue;
        }
        std::vector<int> run;
        while (at < rows.size() && clause(rows[at]).kind != kind)
            run.push_back(rows[at++]);
        if (kind == ClauseKind::Paragraph || kind == ClauseKind::Article) {
            pugi::xml_node parent = kind == ClauseKind::Article ? addWrapper(main, kind, ++wrapped) : main;
            int number = 0;
            addInsideParagraphs(parent, run, number);
        } else {
            addBelow(addWrapper(main, kind, ++wrapped), run);
        }
    }
    if (rows.empty())
        addWrapper(main, ClauseKind::Paragraph, 1);
}

/// `rows` below an article: paragraphs as they are, anything else inside a paragraph made for it.
void LawXmlBuilder::addInsideParagraphs(pugi::xml_node element, const std::vector<int> &rows, int &number) const
{
    pugi::xml_node paragraph;
    for (const int row : rows) {
        ++number;
        if (clause(row).kind == ClauseKind::Paragraph) {
            m_writeChild(element, row);
            paragraph = {};
        } else if (clause(row).kind == ClauseKind::Text) {
            paragraph = addWrapper(element, ClauseKind::Paragraph, number);
            paragraph.remove_child("ParagraphSentence");
            addSentences(paragraph.append_child("ParagraphSentence"), clause(row));
            paragraph = {};
        } else {
            if (!paragraph)
                paragraph = addWrapper(element, ClauseKind::Paragraph, number);
            m_writeChild(paragraph, row);
        }
    }
}

void LawXmlBuilder::addDivision(pugi::xml_node element, int row) const
{
    const model::NumberedClause &numbered = m_numbering.row(row);
    const QString blank = numbered.label.isEmpty() || numbered.clause->heading.isEmpty() ? QString() : u"\u3000"_s;
    addTextElement(element, (QByteArray(element.name()) + "Title").constData(),
                   numbered.label + blank + numbered.clause->heading);
    addBelow(element, childRows(row));
}

void LawXmlBuilder::addArticle(pugi::xml_node element, int row) const
{
    const Clause &article = clause(row);
    if (!article.heading.isEmpty())
        addTextElement(element, "ArticleCaption", u'（' + article.heading + u'）');
    addTextElement(element, "ArticleTitle", m_numbering.row(row).label);
    int number = 0;
    addInsideParagraphs(element, childRows(row), number);
    if (number == 0)
        addWrapper(element, ClauseKind::Paragraph, 1);
    if (!article.amendmentNote.isEmpty())
        addTextElement(element, "SupplNote", article.amendmentNote);
}

/// 各号 come first and tables behind them, or tables first: the schema has no other order, and no line behind without 各号.
void LawXmlBuilder::addParagraph(pugi::xml_node element, int row) const
{
    const Clause &paragraph = clause(row);
    if (!paragraph.heading.isEmpty())
        addTextElement(element, "ParagraphCaption", u'（' + paragraph.heading + u'）');
    addTextElement(element, "ParagraphNum", m_numbering.row(row).label);
    pugi::xml_node sentence = element.append_child("ParagraphSentence");
    addSentences(sentence, paragraph);
    std::vector<int> rows = childRows(row);
    const auto isItem = [&](int child) { return clause(child).kind == ClauseKind::Item; };
    const bool hasItems = std::any_of(rows.begin(), rows.end(), isItem);
    const bool tableFirst = !rows.empty() && clause(rows.front()).kind == ClauseKind::Table
        && std::none_of(rows.begin(), rows.end(), [&](int child) { return clause(child).kind == ClauseKind::Text; });
    if (!tableFirst)
        std::stable_partition(rows.begin(), rows.end(), isItem);
    else
        std::stable_partition(rows.begin(), rows.end(), [&](int child) { return !isItem(child); });
    for (const int child : rows) {
        if (clause(child).kind == ClauseKind::Text && !hasItems)
            addSentences(sentence, clause(child));
        else
            m_writeChild(element, child);
    }
}

void LawXmlBuilder::addItem(pugi::xml_node element, int row, int depth) const
{
    const QByteArray name(element.name());
    const QString &label = m_numbering.row(row).label;
    if (!label.isEmpty())
        addTextElement(element, (name + "Title").constData(), label);
    addSentences(element.append_child((name + "Sentence").constData()), clause(row));
    std::vector<int> rows = childRows(row);
    std::stable_partition(rows.begin(), rows.end(),
                          [&](int child) { return clause(child).kind == ClauseKind::Subitem; });
    for (const int child : rows)
        if (depth < 10 || clause(child).kind != ClauseKind::Subitem)
            m_writeChild(element, child);
}

void LawXmlBuilder::addSupplementary(pugi::xml_node element, int row) const
{
    const Clause &supplementary = clause(row);
    const QString &label = m_numbering.row(row).label;
    if (!supplementary.heading.isEmpty())
        setAttribute(element, "AmendLawNum", supplementary.heading);
    if (supplementary.text == u"抄"_s)
        setAttribute(element, "Extract", u"true"_s);
    addTextElement(element, "SupplProvisionLabel", label == u"附則"_s ? u"附\u3000則"_s : label);
    std::vector<int> direct;
    int number = 0;
    for (const int child : childRows(row)) {
        const ClauseKind kind = clause(child).kind;
        if (kind == ClauseKind::Article || kind == ClauseKind::Chapter) {
            m_writeChild(element, child);
            ++number;
        } else {
            addInsideParagraphs(element, {child}, number);
        }
    }
    if (number == 0)
        addWrapper(element, ClauseKind::Paragraph, 1);
}

/// A 表 inside a clause.
void LawXmlBuilder::addTable(pugi::xml_node parent, int row) const
{
    const Clause &table = clause(row);
    const bool hasRows = std::any_of(table.children.begin(), table.children.end(), [](const Clause &child) {
        return child.kind == ClauseKind::TableRow && !child.children.isEmpty();
    });
    if (!hasRows)
        return;
    pugi::xml_node structure = parent.append_child("TableStruct");
    if (!table.heading.isEmpty() && parent.type() == pugi::node_element && qstrcmp(parent.name(), "AppdxTable") != 0)
        addTextElement(structure, "TableStructTitle", table.heading);
    pugi::xml_node rows = structure.append_child("Table");
    setAttribute(rows, "WritingMode", u"horizontal"_s);
    for (const Clause &line : table.children) {
        if (line.kind != ClauseKind::TableRow || line.children.isEmpty())
            continue;
        pugi::xml_node rowElement = rows.append_child("TableRow");
        for (const Clause &cell : line.children)
            addRubyElement(rowElement.append_child("TableColumn"), "Sentence", cell);
    }
}

/// 別表第1, 様式第1号: its lines without a number stand in the Remarks.
void LawXmlBuilder::addAppendix(pugi::xml_node parent, int row) const
{
    const Clause &table = clause(row);
    const QString &label = m_numbering.row(row).label;
    const bool form = label.contains(u"様式"_s);
    pugi::xml_node element = parent.append_child(form ? "AppdxStyle" : "AppdxTable");
    const QString &heading = table.heading;
    const bool related = !heading.isEmpty() && text::isOpening(heading.front());
    const QString blank = heading.isEmpty() || related ? QString() : u"\u3000"_s;
    addTextElement(element, form ? "AppdxStyleTitle" : "AppdxTableTitle",
                   label + blank + (related ? QString() : heading));
    if (related)
        addTextElement(element, "RelatedArticleNum", heading);
    if (form)
        addTable(element.append_child("StyleStruct").append_child("Style"), row);
    else
        addTable(element, row);
    if (form && !element.child("StyleStruct").child("Style").first_child())
        element.remove_child("StyleStruct");
    pugi::xml_node remarks;
    for (const Clause &line : table.children) {
        if (line.kind != ClauseKind::Text)
            continue;
        if (!remarks) {
            remarks = element.append_child("Remarks");
            remarks.append_child("RemarksLabel");
        }
        addRubyElement(remarks, "Sentence", line);
    }
}

void LawXmlBuilder::addEnactStatements(pugi::xml_node body, int row) const
{
    if (!clause(row).text.isEmpty())
        addRubyElement(body, "EnactStatement", clause(row));
    for (const Clause &line : clause(row).children)
        addRubyElement(body, "EnactStatement", line);
}

bool LawXmlBuilder::addContents(pugi::xml_node body, int row) const
{
    static constexpr QStringView units = u"編章節款目";
    static constexpr const char *names[] = {"TOCPart", "TOCChapter", "TOCSection", "TOCSubsection", "TOCDivision"};
    static constexpr const char *titles[] = {"PartTitle", "ChapterTitle", "SectionTitle", "SubsectionTitle",
                                             "DivisionTitle"};
    pugi::xml_node toc = body.append_child("TOC");
    std::vector<std::pair<qsizetype, pugi::xml_node>> open{{-1, toc}};
    qsizetype top = units.size();
    for (const Clause &line : clause(row).children) {
        const text::Label label = text::scanLabel(text::withoutBlanks(line.text));
        const qsizetype rank = label.style == text::LabelStyle::Heading ? units.indexOf(label.unit) : -1;
        if (rank >= 0) {
            top = std::min(top, rank);
            while (open.size() > 1 && open.back().first >= rank)
                open.pop_back();
            // the schema knows only 編 > 章 > 節 > 款 > 目, one step at a time, and one kind at the top
            if (open.size() == 1 ? rank != top || (rank > 2) : rank != open.back().first + 1)
                continue;
            const qsizetype bracket = std::max(line.text.lastIndexOf(u'（'), line.text.lastIndexOf(u'('));
            const bool range = bracket > 0 && text::isClosing(line.text.back());
            pugi::xml_node element = open.back().second.append_child(names[rank]);
            setAttribute(element, "Num", label.number.toString());
            addTextElement(element, titles[rank], range ? line.text.left(bracket) : line.text);
            if (range)
                addTextElement(element, "ArticleRange", line.text.mid(bracket));
            open.push_back({rank, element});
        } else if (!toc.first_child() && line.text.startsWith(u'目')) {
            addTextElement(toc, "TOCLabel", line.text);
        } else if (line.text.startsWith(u'附') && open.size() > 1 && !toc.child("TOCSupplProvision")) {
            open.resize(1);
            addTextElement(toc.append_child("TOCSupplProvision"), "SupplProvisionLabel", line.text);
        } else if (line.text.startsWith(u"別表"_s) && open.size() > 0 && top < units.size()) {
            addTextElement(toc, "TOCAppdxTableLabel", line.text);
        }
    }
    if (top == units.size())
        body.remove_child(toc);
    return top < units.size();
}

void LawXmlBuilder::addClause(pugi::xml_node parent, int row, pugi::xml_node attributes) const
{
    const Clause &clause = this->clause(row);
    const ClauseKind above =
        m_numbering.row(row).parent < 0 ? ClauseKind::Root : this->clause(m_numbering.row(row).parent).kind;
    if (clause.kind == ClauseKind::Table) {
        if (above == ClauseKind::Root)
            addAppendix(parent, row);
        else
            addTable(parent, row);
        return;
    }
    if (clause.kind == ClauseKind::Text) {
        addSentences(parent.append_child("List").append_child("ListSentence"), clause);
        return;
    }
    int depth = 1;
    for (int at = m_numbering.row(row).parent; at >= 0 && this->clause(at).kind == ClauseKind::Subitem;
         at = m_numbering.row(at).parent)
        ++depth;
    pugi::xml_node element = parent.append_child(lawElementName(clause.kind, depth).constData());
    for (const pugi::xml_attribute attribute : attributes.attributes())
        element.append_copy(attribute);
    if (clause.kind != ClauseKind::Supplementary) {
        const QString num = m_numbering.num(row);
        const bool integer = clause.kind == ClauseKind::Paragraph;
        const qsizetype end = num.indexOf(u':') < 0 || !integer ? num.size() : num.indexOf(u':');
        setAttribute(element, "Num", num.isEmpty() ? u"1"_s : num.left(end));
    }
    switch (clause.kind) {
    case ClauseKind::Article: addArticle(element, row); return;
    case ClauseKind::Paragraph: addParagraph(element, row); return;
    case ClauseKind::Item:
    case ClauseKind::Subitem: addItem(element, row, depth); return;
    case ClauseKind::Supplementary: addSupplementary(element, row); return;
    default: addDivision(element, row); return;
    }
}

} // namespace hoshin::import
