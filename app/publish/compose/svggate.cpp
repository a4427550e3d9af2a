// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/svggate.h"

#include "base/xmlgate.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace hoshin::publish {
namespace {

constexpr int mostDrawn = 200'000;
constexpr int deepestUse = 32; // <use> of what has a <use> inside, and so on

Error refused(const QString &detail) { return Error{.code = ErrorCode::Unsupported, .detail = detail}; }

/// Programs write <!DOCTYPE svg PUBLIC …>, which says nothing. One with declarations in [] could.
Result<QByteArray> withoutDocumentType(const QByteArray &bytes)
{
    const qsizetype start = bytes.indexOf("<!DOCTYPE");
    if (start < 0)
        return bytes;
    const qsizetype end = bytes.indexOf('>', start);
    if (end < 0 || bytes.mid(start, end - start).contains('['))
        return refused(u"SVGの文書型宣言に、実体などの定義があります"_s);
    return bytes.left(start) + bytes.mid(end + 1);
}

/// The elements of a picture as far as they tell how much there is to draw.
class Drawing
{
public:
    /// What is wrong with the picture; empty: nothing.
    QString read(const QByteArray &bytes)
    {
        const QString outside = u"SVGがファイルの外にあるものを参照しています。図に埋め込んでください"_s;
        QXmlStreamReader xml(bytes);
        std::vector<int> open;
        while (!xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement: {
                const int own = int(m_nodes.size());
                m_nodes.push_back({});
                if (!open.empty())
                    m_nodes[size_t(open.back())].children.push_back(own);
                open.push_back(own);
                if (!takeAttributes(xml, own))
                    return outside;
                break;
            }
            case QXmlStreamReader::EndElement: open.pop_back(); break;
            case QXmlStreamReader::ProcessingInstruction:
                if (xml.processingInstructionTarget() == u"xml-stylesheet")
                    return outside;
                break;
            default: break;
            }
        }
        if (m_nodes.empty() || drawn(0, 0) > mostDrawn)
            return u"SVGに描くものが多すぎます"_s;
        return {};
    }

private:
    struct Node
    {
        std::vector<int> children;
        QString uses; ///< id
        int drawn = -1;
        bool counting = false;
    };

    bool takeAttributes(const QXmlStreamReader &xml, int own)
    {
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            const QStringView value = attribute.value().trimmed();
            if (attribute.qualifiedName() == u"id")
                m_byId.insert(value.toString(), own);
            if (attribute.name() != u"href" || xml.name() == u"a") // a link draws nothing
                continue;
            const bool inside = value.startsWith(u'#') || value.isEmpty() || value.startsWith(u"data:image/png;base64,")
                || value.startsWith(u"data:image/jpeg;base64,") || value.startsWith(u"data:image/jpg;base64,");
            if (!inside)
                return false;
            if (xml.name() == u"use" && value.startsWith(u'#'))
                m_nodes[size_t(own)].uses = value.sliced(1).toString();
        }
        return true;
    }

    /// Elements that are drawn for a node, each use counted; never much above mostDrawn.
    int drawn(int index, int uses)
    {
        Node &node = m_nodes[size_t(index)];
        if (node.drawn >= 0)
            return node.drawn;
        if (node.counting || uses > deepestUse) // a circle, or as good as one
            return mostDrawn + 1;
        node.counting = true;
        int sum = 1;
        for (const int child : node.children)
            sum = std::min(sum + drawn(child, uses), mostDrawn + 1);
        if (const int target = m_byId.value(node.uses, -1); !node.uses.isEmpty() && target >= 0)
            sum = std::min(sum + drawn(target, uses + 1), mostDrawn + 1);
        node.counting = false;
        return node.drawn = sum;
    }

    std::vector<Node> m_nodes;
    QHash<QString, int> m_byId;
};

} // namespace

Result<QByteArray> selfContainedSvg(const QByteArray &bytes)
{
    Result<QByteArray> plain = withoutDocumentType(bytes);
    if (!plain)
        return plain;
    if (const Result<void> sound = checkXml(*plain, {}); !sound)
        return sound.error();
    if (const QString wrong = Drawing().read(*plain); !wrong.isEmpty())
        return refused(wrong);
    return plain;
}

} // namespace hoshin::publish
