// SPDX-License-Identifier: Apache-2.0
#include "publish/pdf/structurewriter.h"

#include "publish/pdf/pagecontent.h"

#include <algorithm>

namespace hoshin::publish {
namespace {

QByteArray ref(int id) { return PdfObjects::reference(id); }

QByteArray attributes(const StructureElement &element, double pageHeight)
{
    QByteArray owners;
    if (element.tag == Tag::L)
        owners += "<</O/List/ListNumbering/Decimal>>";
    if (element.tag == Tag::Ruby)
        owners += "<</O/Layout/RubyPosition/Before>>";
    if (element.decoration != Decoration::None)
        owners += element.decoration == Decoration::Underline ? "<</O/Layout/TextDecorationType/Underline>>"
                                                              : "<</O/Layout/TextDecorationType/LineThrough>>";
    if (element.tag == Tag::Figure) {
        const QRectF &b = element.box;
        owners += "<</O/Layout/Placement/Block/BBox[" + pdfNumber(b.left()) + ' ' + pdfNumber(pageHeight - b.bottom())
            + ' ' + pdfNumber(b.right()) + ' ' + pdfNumber(pageHeight - b.top()) + "]>>";
    }
    QByteArray table;
    if (element.scope != HeaderScope::None)
        table += element.scope == HeaderScope::Column ? "/Scope/Column" : "/Scope/Row";
    if (element.columns > 1)
        table += "/ColSpan " + QByteArray::number(element.columns);
    if (!table.isEmpty())
        owners += "<</O/Table" + table + ">>";
    return owners.isEmpty() ? QByteArray() : "/A[" + owners + ']';
}

class TreeWriter
{
public:
    TreeWriter(PdfObjects &objects, const ComposedDocument &document, const PdfNumbers &numbers)
        : m_objects(objects), m_document(document), m_numbers(numbers)
    {
        for (size_t i = 0; i < document.elements.size(); ++i)
            m_elements.push_back(objects.allocate());
    }

    int write()
    {
        const int root = m_objects.allocate();
        int deepest = 0;
        for (size_t i = 0; i < m_document.elements.size(); ++i) {
            m_objects.set(m_elements[i], element(m_document.elements[i], root, i == 0 && m_document.vertical));
            deepest = std::max(deepest, m_document.elements[i].headingLevel);
        }
        const int parents = m_objects.add("<</Nums[" + parentTree() + "]>>");
        QByteArray roles;
        for (int level = 7; level <= deepest; ++level) // ISO 32000-1 knows H1 to H6
            roles += "/H" + QByteArray::number(level) + "/P";
        const auto nextKey = static_cast<qulonglong>(m_numbers.pages.size() + m_numbers.links.size());
        m_objects.set(root,
                      "<</Type/StructTreeRoot/K[" + ref(m_elements.front()) + "]/ParentTree " + ref(parents)
                          + "/ParentTreeNextKey " + QByteArray::number(nextKey)
                          + (roles.isEmpty() ? QByteArray() : "/RoleMap<<" + roles + ">>") + ">>");
        return root;
    }

private:
    int pageObject(int page) const { return m_numbers.pages[static_cast<size_t>(page)]; }

    QByteArray kid(const ElementKid &kid, int ownPage) const
    {
        switch (kid.kind) {
        case ElementKid::Kind::Element: return ref(m_elements[static_cast<size_t>(kid.index)]) + ' ';
        case ElementKid::Kind::Link:
            return "<</Type/OBJR/Obj " + ref(m_numbers.links[static_cast<size_t>(kid.index)]) + "/Pg "
                + ref(pageObject(kid.page)) + ">>";
        case ElementKid::Kind::Mark:
            if (kid.page == ownPage)
                return QByteArray::number(kid.index) + ' ';
            return "<</Type/MCR/Pg " + ref(pageObject(kid.page)) + "/MCID " + QByteArray::number(kid.index) + ">>";
        }
        return {};
    }

    QByteArray element(const StructureElement &source, int root, bool vertical) const
    {
        const auto mark = std::find_if(source.kids.begin(), source.kids.end(),
                                       [](const ElementKid &k) { return k.kind == ElementKid::Kind::Mark; });
        const int page = mark == source.kids.end() ? -1 : mark->page;
        QByteArray kids;
        for (const ElementKid &k : source.kids)
            kids += kid(k, page);
        const int parent = source.parent < 0 ? root : m_elements[static_cast<size_t>(source.parent)];
        const double height = page < 0 ? 0 : m_document.pages[static_cast<size_t>(page)].size.height();
        QByteArray out = "<</Type/StructElem/S/" + tagName(source) + "/P " + ref(parent);
        if (page >= 0)
            out += "/Pg " + ref(pageObject(page));
        out += vertical ? QByteArray("/A<</O/Layout/WritingMode/TbRl>>") : attributes(source, height);
        if (!source.title.isEmpty())
            out += "/T" + pdfText(source.title);
        if (!source.alternative.isEmpty())
            out += "/Alt" + pdfText(source.alternative);
        if (!source.language.isEmpty())
            out += "/Lang" + pdfText(source.language);
        if (!kids.isEmpty())
            out += "/K[" + kids + ']';
        return out + ">>";
    }

    QByteArray parentTree() const
    {
        QByteArray numbers;
        for (size_t p = 0; p < m_document.pages.size(); ++p) {
            QByteArray owners;
            for (const ContentMark &mark : m_document.pages[p].marks)
                owners +=
                    mark.element < 0 ? QByteArray("null ") : ref(m_elements[static_cast<size_t>(mark.element)]) + ' ';
            numbers +=
                QByteArray::number(static_cast<qulonglong>(p)) + ' ' + ref(m_objects.add('[' + owners + ']')) + ' ';
        }
        for (size_t i = 0; i < m_document.links.size(); ++i) {
            const auto key = static_cast<qulonglong>(m_document.pages.size() + i);
            numbers +=
                QByteArray::number(key) + ' ' + ref(m_elements[static_cast<size_t>(m_document.links[i].element)]) + ' ';
        }
        return numbers;
    }

    PdfObjects &m_objects;
    const ComposedDocument &m_document;
    const PdfNumbers &m_numbers;
    std::vector<int> m_elements;
};

/// An outline entry with the numbers of its relatives, -1 where it has none.
struct OutlineNode
{
    int parent = -1;
    int previous = -1;
    int next = -1;
    int first = -1;
    int last = -1;
    int count = 0; ///< of children
};

std::vector<OutlineNode> linkOutline(const std::vector<OutlineEntry> &entries, OutlineNode &top)
{
    std::vector<OutlineNode> nodes(entries.size());
    std::vector<int> open;
    for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
        OutlineNode &node = nodes[static_cast<size_t>(i)];
        while (!open.empty()
               && entries[static_cast<size_t>(open.back())].level >= entries[static_cast<size_t>(i)].level)
            open.pop_back();
        node.parent = open.empty() ? -1 : open.back();
        OutlineNode &parent = open.empty() ? top : nodes[static_cast<size_t>(open.back())];
        node.previous = parent.last;
        if (parent.last >= 0)
            nodes[static_cast<size_t>(parent.last)].next = i;
        else
            parent.first = i;
        parent.last = i;
        ++parent.count;
        open.push_back(i);
    }
    return nodes;
}

} // namespace

int writeStructureTree(PdfObjects &objects, const ComposedDocument &document, const PdfNumbers &numbers)
{
    return TreeWriter(objects, document, numbers).write();
}

QByteArray destination(const ComposedDocument &document, const PdfNumbers &numbers, const QString &anchor)
{
    const auto found = document.destinations.constFind(anchor);
    if (found == document.destinations.constEnd())
        return {};
    const auto page = static_cast<size_t>(found->page);
    const double top = document.pages[page].size.height() - found->y + 4;
    return '[' + ref(numbers.pages[page]) + "/XYZ 0 " + pdfNumber(top) + " null]";
}

int writeOutline(PdfObjects &objects, const ComposedDocument &document, const PdfNumbers &numbers)
{
    constexpr int openLevels = 2;
    if (document.outline.empty())
        return 0;
    OutlineNode top;
    const std::vector<OutlineNode> nodes = linkOutline(document.outline, top);
    const int root = objects.allocate();
    std::vector<int> ids;
    for (size_t i = 0; i < nodes.size(); ++i)
        ids.push_back(objects.allocate());
    const auto entry = [&](const char *name, int node) {
        return node < 0 ? QByteArray() : name + ref(ids[static_cast<size_t>(node)]);
    };
    for (size_t i = 0; i < nodes.size(); ++i) {
        const OutlineNode &node = nodes[i];
        const OutlineEntry &source = document.outline[i];
        QByteArray body = "<</Title" + pdfText(source.title) + "/Parent "
            + ref(node.parent < 0 ? root : ids[static_cast<size_t>(node.parent)]) + "/Dest"
            + destination(document, numbers, source.anchor);
        body += entry("/Prev ", node.previous) + entry("/Next ", node.next) + entry("/First ", node.first)
            + entry("/Last ", node.last);
        if (node.count > 0)
            body += "/Count " + QByteArray::number(source.level < openLevels ? node.count : -node.count);
        objects.set(ids[i], body + ">>");
    }
    objects.set(root,
                "<</Type/Outlines" + entry("/First ", top.first) + entry("/Last ", top.last) + "/Count "
                    + QByteArray::number(top.count) + ">>");
    return root;
}

} // namespace hoshin::publish
