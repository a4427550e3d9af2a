// SPDX-License-Identifier: Apache-2.0
#include "guideline/editionreader.h"

#include "base/fileio.h"
#include "guideline/xmlfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

namespace {

constexpr int currentFormat = 1;
constexpr int mostNodes = 20'000;         // more than that is a finding: no edition is that long
constexpr int nodeLimit = 10 * mostNodes; // of an edition, beyond which it is not read at all
constexpr int depthLimit = 16;
constexpr qint64 fileLimit = 128 << 20;

struct NamedLevel
{
    QLatin1StringView name;
    Level level;
};
constexpr std::array levels = {
    NamedLevel{QLatin1StringView("part"), Level::Part},       NamedLevel{QLatin1StringView("chapter"), Level::Chapter},
    NamedLevel{QLatin1StringView("section"), Level::Section}, NamedLevel{QLatin1StringView("group"), Level::Group},
    NamedLevel{QLatin1StringView("item"), Level::Item},       NamedLevel{QLatin1StringView("detail"), Level::Detail}};

/// Reads one file into the edition. Keeps the place for findings.
class FileReader
{
public:
    /// `count`: nodes of the edition that were read so far.
    FileReader(const XmlFile &file, ReadEdition &into, int &count) : m_file(file), m_into(into), m_count(count) {}

    void note(const QString &rule, const pugi::xml_node &node, const QString &subject)
    {
        m_into.notes.push_back({rule, m_file.path(), m_file.line(node), subject});
    }

    Result<Example> readExample(const pugi::xml_node &node, int depth)
    {
        if (depth > depthLimit)
            return m_file.malformed(node, u"入れ子が%1段を超えています"_s.arg(depthLimit));
        if (++m_count > nodeLimit)
            return m_file.malformed(node, u"条が%1を超えています"_s.arg(nodeLimit));
        if (m_count == mostNodes + 1)
            note(u"edition-size"_s, node, attributeOf(node, "id"));
        const auto level = std::find_if(levels.begin(), levels.end(),
                                        [&](const NamedLevel &l) { return QString::fromUtf8(node.name()) == l.name; });
        if (level == levels.end())
            return m_file.malformed(node, u"知らない要素「%1」があります"_s.arg(QString::fromUtf8(node.name())));
        Example example{.level = level->level,
                        .id = attributeOf(node, "id"),
                        .number = attributeOf(node, "number"),
                        .heading = attributeOf(node, "heading"),
                        .text = mixedText(node.child("example")),
                        .commentary = mixedText(node.child("commentary")),
                        .models = wordsOf(node, "models"),
                        .source = attributeOf(node, "source"),
                        .line = m_file.line(node),
                        .file = m_file.path()};
        readStrength(node, example);
        readConfidence(node, example);
        readRule16(node, example);
        readRelation(node, example);
        for (const pugi::xml_node &child : node.children()) {
            const std::string_view name = child.name();
            if (child.type() != pugi::node_element || name == "example" || name == "commentary" || name == "relation")
                continue;
            Result<Example> read = readExample(child, depth + 1);
            if (!read)
                return read.error();
            example.children.push_back(std::move(*read));
        }
        return example;
    }

private:
    /// Text with <ph name="…"/> as {…} and <ref to="…"/> as [[…]]; white space around line breaks is layout, not text.
    static QString mixedText(const pugi::xml_node &node)
    {
        QString whole;
        for (const pugi::xml_node &child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                for (const QString &piece : QString::fromUtf8(child.value()).split(u'\n'))
                    whole += piece.trimmed();
            } else if (std::string_view(child.name()) == "ph") {
                whole += u'{' + attributeOf(child, "name") + u'}';
            } else if (std::string_view(child.name()) == "ref") {
                whole += u"[["_s + attributeOf(child, "to") + u"]]"_s;
            }
        }
        return whole;
    }

    void readStrength(const pugi::xml_node &node, Example &example)
    {
        const QString word = attributeOf(node, "strength");
        for (const Strength strength : {Strength::None, Strength::Must, Strength::Should, Strength::May}) {
            if (word == strengthName(strength)) {
                example.strength = strength;
                return;
            }
        }
        if (!word.isEmpty() || !example.text.isEmpty())
            note(u"strength-unknown"_s, node, example.id);
    }

    void readConfidence(const pugi::xml_node &node, Example &example)
    {
        const QString word = attributeOf(node, "confidence");
        if (word == "seen"_L1)
            example.confidence = Confidence::Seen;
        else if (word != "inferred"_L1)
            note(u"confidence-missing"_s, node, example.id);
    }

    void readRule16(const pugi::xml_node &node, Example &example)
    {
        for (const QString &word : wordsOf(node, "rule16-3")) {
            bool ok = false;
            const int item = word.toInt(&ok);
            if (ok && item >= 1 && item <= 8)
                example.rule16.push_back(item);
            else
                note(u"rule16-3-unknown"_s, node, word);
        }
    }

    void readRelation(const pugi::xml_node &node, Example &example)
    {
        const pugi::xml_node relation = node.child("relation");
        if (!relation)
            return;
        example.predecessors = wordsOf(relation, "from");
        example.relationReason = mixedText(relation);
        const QString word = attributeOf(relation, "kind");
        for (const Relation kind : {Relation::Kept, Relation::Renumbered, Relation::Amended, Relation::Split,
                                    Relation::Merged, Relation::New}) {
            if (word == relationName(kind)) {
                example.relation = kind;
                return;
            }
        }
        note(u"relation-unknown"_s, node, word);
    }

    const XmlFile &m_file;
    ReadEdition &m_into;
    int &m_count;
};

/// A part may be spread over files, one a chapter: they share the part's id.
Result<void> readPart(const pugi::xml_node &node, FileReader &reader, Edition &edition)
{
    Result<Example> part = reader.readExample(node, 1);
    if (!part)
        return part.error();
    for (Example &known : edition.parts) {
        if (known.id == part->id) {
            std::move(part->children.begin(), part->children.end(), std::back_inserter(known.children));
            return {};
        }
    }
    edition.parts.push_back(std::move(*part));
    return {};
}

Result<void> readPartFile(const QString &name, const QMap<QString, QByteArray> &files, ReadEdition &into, int &count)
{
    const auto bytes = files.constFind(name);
    if (bytes == files.constEnd())
        return Error{.code = ErrorCode::NotFound,
                     .detail = u"edition.xml が挙げるファイルがありません"_s,
                     .location = {.path = name}};
    const Result<XmlFile> file = XmlFile::parse(name, *bytes);
    if (!file)
        return file.error();
    FileReader reader(*file, into, count);
    if (std::string_view(file->root().name()) != "parts")
        return readPart(file->root(), reader, into.edition);
    for (const pugi::xml_node &node : file->root().children()) {
        if (const Result<void> read = readPart(node, reader, into.edition); !read)
            return read;
    }
    return {};
}

void readHead(const XmlFile &file, Edition &edition)
{
    const pugi::xml_node root = file.root();
    edition.id = attributeOf(root, "id");
    edition.title = attributeOf(root, "title");
    edition.published = attributeOf(root, "published");
    edition.previous = attributeOf(root, "previous");
    edition.sourceUrl = attributeOf(root.child("source"), "href");
    for (const pugi::xml_node &node : root.children("withdrawn"))
        edition.withdrawn.push_back({attributeOf(node, "id"), wordsOf(node, "into"), textOf(node), file.line(node)});
    for (const pugi::xml_node &node : root.children("term"))
        edition.terms.push_back({attributeOf(node, "from"), wordsOf(node, "to"), textOf(node)});
}

} // namespace

Result<ReadEdition> readEdition(const QMap<QString, QByteArray> &files)
{
    const QString head = u"edition.xml"_s;
    if (!files.contains(head))
        return Error{.code = ErrorCode::NotFound, .detail = u"edition.xml がありません"_s, .location = {.path = head}};
    ReadEdition result;
    const Result<XmlFile> file = XmlFile::parse(head, files.value(head));
    if (!file)
        return file.error();
    const pugi::xml_node root = file->root();
    if (std::string_view(root.name()) != "edition")
        return file->malformed(root, u"根の要素が edition ではありません"_s);
    if (root.attribute("format").as_int() > currentFormat)
        return Error{
            .code = ErrorCode::Unsupported,
            .detail =
                u"形式の番号 %1 は新しすぎます（対応は %2 まで）"_s.arg(attributeOf(root, "format")).arg(currentFormat),
            .location = file->locate(root.offset_debug())};
    readHead(*file, result.edition);
    QSet<QString> seen;
    int count = 0;
    for (const pugi::xml_node &named : root.children("file")) {
        const QString name = attributeOf(named, "name");
        if (seen.contains(name)) { // read once: a thousand times the same file is a bomb
            result.notes.push_back({u"file-duplicate"_s, head, file->line(named), name});
            continue;
        }
        seen.insert(name);
        if (const Result<void> read = readPartFile(name, files, result, count); !read)
            return read.error();
    }
    return result;
}

Result<QMap<QString, QByteArray>> readEditionFiles(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const QDir dir(folder);
    for (const QFileInfo &info : dir.entryInfoList({u"*.xml"_s}, QDir::Files, QDir::Name)) {
        if (info.size() > fileLimit)
            return Error{.code = ErrorCode::Malformed,
                         .detail = u"ファイルが 128 MiB を超えています"_s,
                         .location = {.path = info.filePath()}};
        Result<QByteArray> bytes = readFile(info.filePath());
        if (!bytes)
            return bytes.error();
        files.insert(info.fileName(), *bytes);
    }
    if (!files.contains(u"edition.xml"_s))
        return Error{
            .code = ErrorCode::NotFound, .detail = u"edition.xml がありません"_s, .location = {.path = folder}};
    return files;
}

QMap<QString, QString> editionFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList places = {
        qEnvironmentVariable("HOSHIN_TEMPLATES"),
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/hoshin/guideline-templates"_s,
        program + u"/../share/hoshin/guideline-templates"_s, program + u"/../../guideline-templates"_s};
    QMap<QString, QString> folders;
    for (const QString &place : places) {
        if (place.isEmpty())
            continue;
        for (const QFileInfo &info : QDir(place).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (QFileInfo::exists(info.filePath() + u"/edition.xml"_s) && !folders.contains(info.fileName()))
                folders.insert(info.fileName(), QDir::cleanPath(info.filePath()));
        }
    }
    return folders;
}

Result<Edition> editionInUse(const QMap<QString, QByteArray> &frozen, const QString &id)
{
    const QString folder = u"guidelines/"_s + id + u'/';
    QMap<QString, QByteArray> files;
    for (auto file = frozen.lowerBound(folder); file != frozen.cend() && file.key().startsWith(folder); ++file)
        files.insert(file.key().sliced(folder.size()), *file);
    if (!files.contains(u"edition.xml"_s)) // an imported copy of the ministry's text may stand there by itself
        return loadEdition(id);
    Result<ReadEdition> read = readEdition(files);
    if (!read)
        return read.error();
    return std::move(read->edition);
}

Result<Edition> loadEdition(const QString &id)
{
    const QString folder = editionFolders().value(id);
    if (folder.isEmpty())
        return Error{.code = ErrorCode::NotFound, .detail = u"ガイドラインの版「%1」"_s.arg(id)};
    const Result<QMap<QString, QByteArray>> files = readEditionFiles(folder);
    if (!files)
        return files.error();
    Result<ReadEdition> read = readEdition(*files);
    if (!read)
        return read.error();
    return std::move(read->edition);
}

} // namespace hoshin::guideline
